#include "model/vv-facts.h"

VvFacts *
vv_facts_new (void)
{
  VvFacts *facts = g_new0 (VvFacts, 1);

  facts->pairs = g_array_new (FALSE, TRUE, sizeof (VvPairFacts));
  facts->days_to_solve = g_array_new (FALSE, FALSE, sizeof (guint));
  return facts;
}

void
vv_facts_free (VvFacts *facts)
{
  g_array_unref (facts->pairs);
  g_array_unref (facts->days_to_solve);
  g_free (facts);
}
