#pragma once

#include "store/vv-query.h"
#include "store/vv-workspace.h"

G_BEGIN_DECLS

/* A list of a workspace as a GListModel of VvRow, kept up by change. Up to 1,000 rows come at once;
 * beyond that by page when they are asked for, as placeholders until then. A list that was empty
 * shows its first page before it knows how many there are; it is "loading" until then. Items are replaced in
 * place when their record changes; a new filter or order empties the model and fills it again in
 * two steps, since GTK 4.8 would otherwise ask for every row. Main thread only. */

#define VV_TYPE_LIST (vv_list_get_type ())
G_DECLARE_FINAL_TYPE (VvList, vv_list, VV, LIST, GObject)

/** (transfer full): an empty list over @workspace; give it a query. */
VvList *vv_list_new (VvWorkspace *workspace);

/** Shows what @query says; its texts are copied. The old rows stay until the new ones are there. */
void vv_list_set_query (VvList *list, const VvQuery *query);

/** The row id at a position, without fetching the row; 0 beyond the end. While the list tells that
 * it is being emptied it still knows the ids that were there. */
gint64 vv_list_id (VvList *list, guint position);

/** The position of a row id, looked for from the beginning, or GTK_INVALID_LIST_POSITION's value, G_MAXUINT. */
guint vv_list_position (VvList *list, gint64 id);

/** (transfer full) (element-type guint): the positions, ascending, of those @ids that are there. */
GArray *vv_list_positions (VvList *list, const gint64 *ids, guint n_ids);

/* Signal "refreshed": records changed, but neither which there are nor their order; rows that were
 * loaded have their new values (pages: soon).
 *
 * Properties: "loading" (gboolean, readable): whether an answer is awaited. */

G_END_DECLS
