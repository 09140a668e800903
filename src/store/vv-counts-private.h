#pragma once

/* The SQL behind the counts, for the test of their plans; what counts in one program is followed
 * by what counts in all. */
enum
{
  VV_COUNTS_PEOPLE,
  VV_COUNTS_ALL_PEOPLE,
  VV_COUNTS_PAIRS,
  VV_COUNTS_ALL_PAIRS,
  VV_COUNTS_SESSIONS,
  VV_COUNTS_ALL_SESSIONS,
  VV_COUNTS_LAST_SESSION,
  VV_COUNTS_ALL_LAST_SESSION,
  VV_COUNTS_TOPICS,
  VV_COUNTS_STATES,
  VV_N_COUNTS
};

extern const char *const vv_counts_sql[VV_N_COUNTS];
