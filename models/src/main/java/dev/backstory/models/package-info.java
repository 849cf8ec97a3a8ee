/**
 * The ports of the core that run trained models or read dictionaries: ONNX Runtime, NLP4J, WordNet;
 * and a memory of what the judge has read.
 */
@NullMarked
package dev.backstory.models;

import org.jspecify.annotations.NullMarked;
