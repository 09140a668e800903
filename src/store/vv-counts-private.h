#pragma once

/* The SQL behind the counts, for the test of their plans. */
enum
{
  VV_COUNTS_PEOPLE,
  VV_COUNTS_ALL_PEOPLE,
  VV_COUNTS_PAIRS,
  VV_COUNTS_ALL_PAIRS,
  VV_COUNTS_SESSIONS,
  VV_COUNTS_ALL_SESSIONS,
  VV_COUNTS_TOPICS,
  VV_COUNTS_STATES,
  VV_N_COUNTS
};

extern const char *const vv_counts_sql[VV_N_COUNTS];
