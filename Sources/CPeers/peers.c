#include "CPeers.h"

// #embed is C23; clang has it in every mode, and says so.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char conversation[] = {
#embed "../../Benchmarks/peers/conversation.py"
};
static const unsigned char keras_peer[] = {
#embed "../../Benchmarks/peers/keras_peer.py"
};
static const unsigned char torch_peer[] = {
#embed "../../Benchmarks/peers/torch_peer.py"
};
static const unsigned char jax_peer[] = {
#embed "../../Benchmarks/peers/jax_peer.py"
};
static const unsigned char keras_requirements[] = {
#embed "../../Benchmarks/peers/requirements-keras.txt"
};
static const unsigned char torch_requirements[] = {
#embed "../../Benchmarks/peers/requirements-torch.txt"
};
static const unsigned char jax_requirements[] = {
#embed "../../Benchmarks/peers/requirements-jax.txt"
};

static const keratin_peer_file files[keratin_peer_file_count] = {
    {"conversation.py", conversation, sizeof conversation},
    {"keras_peer.py", keras_peer, sizeof keras_peer},
    {"torch_peer.py", torch_peer, sizeof torch_peer},
    {"jax_peer.py", jax_peer, sizeof jax_peer},
    {"requirements-keras.txt", keras_requirements, sizeof keras_requirements},
    {"requirements-torch.txt", torch_requirements, sizeof torch_requirements},
    {"requirements-jax.txt", jax_requirements, sizeof jax_requirements},
};

const keratin_peer_file *keratin_peer_files(void) { return files; }
