import { defineRelation } from '../../kernel/relation.ts';
import { invitationSelection, type ShownInvitation, showInvitation } from './invitation.ts';

/** Open invitations by ID. */
export const invitationsById = defineRelation<null, ShownInvitation>({
  permission: 'members:read',
  async loadMany(context, ids) {
    const rows = await context.db.invitation.findMany({
      where: { id: { in: [...ids] }, status: 'pending' },
      ...invitationSelection,
      relationLoadStrategy: 'join',
    });
    return new Map(rows.map((row) => [row.id, showInvitation(context, row)]));
  },
});
