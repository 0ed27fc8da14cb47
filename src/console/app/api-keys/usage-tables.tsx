import type { ReactNode } from 'react';
import { formatCount, formatDay } from './usage-text.ts';
import type { ApiKeyUsage } from './use-api-key-usage.ts';

type Transport = ApiKeyUsage['transports'][number]['transport'];

const transportNames: Record<Transport, string> = { REST: 'REST', GRAPHQL: 'GraphQL', MCP: 'MCP' };

export function TransportTable({ usage }: { usage: ApiKeyUsage }) {
  return (
    <FigureTable
      caption="Requests by transport"
      heading="Transport"
      rows={usage.transports.map(({ transport, ...figures }) => ({
        id: transport,
        title: transportNames[transport] ?? transport,
        ...figures,
      }))}
    />
  );
}

/** The data of the chart as a table, newest day first. */
export function DayTable({ usage }: { usage: ApiKeyUsage }) {
  return (
    <FigureTable
      caption="Requests by day"
      heading="Day"
      rows={usage.days.toReversed().map(({ date, ...figures }) => ({
        id: date,
        title: <time dateTime={date}>{formatDay(date)}</time>,
        ...figures,
      }))}
    />
  );
}

type Row = { id: string; title: ReactNode; callCount: number; errorCount: number };

type FigureTableProps = { caption: string; heading: string; rows: Row[] };

function FigureTable({ caption, heading, rows }: FigureTableProps) {
  return (
    <table className="table figures">
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{heading}</th>
          <th scope="col" className="table-number">
            Requests
          </th>
          <th scope="col" className="table-number">
            Errors
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, title, callCount, errorCount }) => (
          <tr key={id}>
            <th scope="row">{title}</th>
            <td className="table-number">{formatCount(callCount)}</td>
            <td className={errorCount > 0 ? 'table-number figures-errorCount' : 'table-number'}>
              {formatCount(errorCount)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
