#pragma once

// The scripts and requirements of Benchmarks/peers/, as they lie there: `keratin bench --against` writes them out.
typedef struct {
  const char *name;
  const unsigned char *text;
  long size;
} keratin_peer_file;

enum { keratin_peer_file_count = 7 };
const keratin_peer_file *keratin_peer_files(void);
