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
      rows={usage.days.toReversed().map(({ day, ...figures }) => ({
        id: day,
        title: <time dateTime={day}>{formatDay(day)}</time>,
        ...figures,
      }))}
    />
  );
}

type Row = { id: string; title: ReactNode; calls: number; errors: number };

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
        {rows.map(({ id, title, calls, errors }) => (
          <tr key={id}>
            <th scope="row">{title}</th>
            <td className="table-number">{formatCount(calls)}</td>
            <td className={errors > 0 ? 'table-number figures-errors' : 'table-number'}>
              {formatCount(errors)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
