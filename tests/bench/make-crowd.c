/* make-crowd FILE PEOPLE SESSIONS: a large workspace for a benchmark. */

#include <stdlib.h>

#include "crowd.h"

int
main (int argc, char **argv)
{
  Crowd crowd;

  if (argc < 4)
    return 2;
  crowd = (Crowd){ (guint) atoi (argv[2]), (guint) atoi (argv[3]) };
  crowd_make (argv[1], &crowd);
  return 0;
}
