package dev.backstory.bench.data;

/** The labelled data, which are no part of the project, are not where they are looked for. */
public final class NoLabelledData extends RuntimeException {
  private static final long serialVersionUID = 1;

  NoLabelledData(String message) {
    super(message);
  }
}
