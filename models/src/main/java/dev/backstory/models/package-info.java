/**
 * The ports of the core that run trained models or read dictionaries: ONNX Runtime, NLP4J, WordNet.
 */
@NullMarked
package dev.backstory.models;

import org.jspecify.annotations.NullMarked;
