#include "test-exchange.h"
void test_plan (void) {}
