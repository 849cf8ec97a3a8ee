/**
 * Fine-tunes an encoder in PyTorch through DJL: reads the weights of an ONNX file, rebuilds the
 * network with gradients, and writes what was learnt back as an ONNX file of eight-bit weights.
 */
@NullMarked
package dev.backstory.bench.encoder;

import org.jspecify.annotations.NullMarked;
