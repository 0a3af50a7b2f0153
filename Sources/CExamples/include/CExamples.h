#pragma once

// The training files that `keratin bench` runs, as they lie in Examples/: one definition for both.
typedef struct {
  const char *name;
  const unsigned char *text;
  long size;
} keratin_example;

enum { keratin_example_count = 9 };
const keratin_example *keratin_examples(void);
