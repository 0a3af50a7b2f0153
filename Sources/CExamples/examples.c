#include "CExamples.h"

// #embed is C23; clang has it in every mode, and says so.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char autoencoder[] = {
#embed "../../Examples/autoencoder.yaml"
};
static const unsigned char cifar10_cnn[] = {
#embed "../../Examples/cifar10_cnn.yaml"
};
static const unsigned char logistic[] = {
#embed "../../Examples/logistic.yaml"
};
static const unsigned char mlp[] = {
#embed "../../Examples/mlp.yaml"
};
static const unsigned char mnist_cnn[] = {
#embed "../../Examples/mnist_cnn.yaml"
};

static const keratin_example examples[keratin_example_count] = {
    {"mnist_cnn", mnist_cnn, sizeof mnist_cnn},
    {"cifar10_cnn", cifar10_cnn, sizeof cifar10_cnn},
    {"mlp", mlp, sizeof mlp},
    {"logistic", logistic, sizeof logistic},
    {"autoencoder", autoencoder, sizeof autoencoder},
};

const keratin_example *keratin_examples(void) { return examples; }
