#include "CExamples.h"

// #embed is C23; clang has it in every mode, and says so.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char autoencoder[] = {
#embed "../../Examples/autoencoder.yaml"
};
static const unsigned char cifar10_cnn[] = {
#embed "../../Examples/cifar10_cnn.yaml"
};
static const unsigned char cifar100_resnet[] = {
#embed "../../Examples/cifar100_resnet.yaml"
};
static const unsigned char digits_cnn[] = {
#embed "../../Examples/digits_cnn.yaml"
};
static const unsigned char imdb_cnn1d[] = {
#embed "../../Examples/imdb_cnn1d.yaml"
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
static const unsigned char mnist_lenet[] = {
#embed "../../Examples/mnist_lenet.yaml"
};

static const keratin_example examples[keratin_example_count] = {
    {"mnist_cnn", mnist_cnn, sizeof mnist_cnn},
    {"cifar10_cnn", cifar10_cnn, sizeof cifar10_cnn},
    {"cifar100_resnet", cifar100_resnet, sizeof cifar100_resnet},
    {"mlp", mlp, sizeof mlp},
    {"logistic", logistic, sizeof logistic},
    {"imdb_cnn1d", imdb_cnn1d, sizeof imdb_cnn1d},
    {"autoencoder", autoencoder, sizeof autoencoder},
    {"digits_cnn", digits_cnn, sizeof digits_cnn},
    {"mnist_lenet", mnist_lenet, sizeof mnist_lenet},
};

const keratin_example *keratin_examples(void) { return examples; }
