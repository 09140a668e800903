#include "test-exchange.h"
void test_schema (void) {}
