package dev.backstory.bench.encoder;

import dev.backstory.bench.labels.EditorLabels;
import dev.backstory.cli.print.Json;
import dev.backstory.models.EncoderHead;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Two stretches of text, and what a head should say of them.
 *
 * @param wanted for each output of the head 0 to 1, or {@link #UNKNOWN}
 */
record PairExample(EncoderHead head, String a, String b, List<Float> wanted) {
  static final float UNKNOWN = EditorLabels.UNKNOWN;

  PairExample {
    wanted = List.copyOf(wanted);
    if (wanted.size() != head.outputs()) {
      throw new IllegalArgumentException(head + " has not " + wanted.size() + " outputs");
    }
  }

  /** Of a head with one output. */
  PairExample(EncoderHead head, String a, String b, float wanted) {
    this(head, a, b, List.of(wanted));
  }

  /** Of a head with one output. */
  PairExample(EncoderHead head, String a, String b, boolean yes) {
    this(head, a, b, yes ? 1f : 0f);
  }

  /** Keeps a round of training as JSON Lines. */
  static void write(List<PairExample> pairs, Path file) throws IOException {
    Files.write(file, pairs.stream().map(Json.MAPPER::writeValueAsString).toList());
  }

  static List<PairExample> read(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .map(line -> Json.MAPPER.readValue(line, PairExample.class))
        .toList();
  }

  boolean yes() {
    return wanted.getFirst() > 0.5;
  }
}
