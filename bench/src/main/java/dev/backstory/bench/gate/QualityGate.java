package dev.backstory.bench.gate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Measures the stages on labelled data and holds the figures against {@code
 * bench/floors.properties}. The data lie in {@code ../shared/data} beside the project; the system
 * property {@code backstory.data.labelled} or the environment's {@code BACKSTORY_LABELLED_DATA}
 * names another folder.
 */
public final class QualityGate {
  static final List<Measure> MEASURES =
      List.of(
          new FeedsMeasure(),
          new StoriesMeasure(),
          new QuotesMeasure(),
          new RolesMeasure(),
          new SummariesMeasure(),
          new FactsMeasure(),
          new StoryPagesMeasure(),
          new LinesMeasure(),
          new PagesMeasure(),
          new SyndicationMeasure(),
          new UtterancesMeasure(),
          new LanguagesMeasure(),
          new KindsMeasure(),
          new TextKindsMeasure(),
          new FiguresMeasure(),
          new MentionsMeasure(),
          new JoinsMeasure(),
          new PairsMeasure(),
          LinksMeasure.ofBase(),
          LinksMeasure.ofEmbedded());

  private static final String FLOORS = "bench/floors.properties";

  private QualityGate() {}

  /** The names of what is measured, in order. */
  public static List<String> parts() {
    return MEASURES.stream().map(Measure::name).toList();
  }

  /** Prints the figures of these parts; whether all reach their floors. */
  public static boolean holds(Path root, Path data, List<String> parts) throws IOException {
    Floors floors = floors(root);
    boolean held = true;
    for (Measure measure : MEASURES) {
      if (parts.contains(measure.name())) {
        Map<String, Double> figures = figures(measure, data);
        System.out.print(floors.of(measure.name()).table(figures));
        held &= floors.of(measure.name()).missed(figures).isEmpty();
      }
    }
    return held;
  }

  /** The figures of a measure under their full names, such as {@code stories.basil.f1}. */
  static Map<String, Double> figures(Measure measure, Path data) throws IOException {
    Map<String, Double> named = new LinkedHashMap<>();
    measure.measure(data).forEach((name, value) -> named.put(measure.name() + "." + name, value));
    return named;
  }

  static Floors floors(Path root) throws IOException {
    return Floors.read(root.resolve(FLOORS));
  }

  /** The project's folder: the one at or above this that has the floors. */
  public static Path root(Path from) {
    for (Path folder = from; folder != null; folder = folder.getParent()) {
      if (Files.exists(folder.resolve(FLOORS))) {
        return folder;
      }
    }
    throw new IllegalStateException("no " + FLOORS + " at or above " + from);
  }

  /** The folder of the labelled data, if it is there. */
  public static Optional<Path> data(Path root) {
    return Optional.of(wanted(root)).filter(Files::isDirectory);
  }

  /** What to say where it is not. */
  public static String absent(Path root) {
    return "skipped: no labelled data in " + wanted(root);
  }

  private static Path wanted(Path root) {
    String named =
        System.getProperty(
            "backstory.data.labelled", System.getenv().getOrDefault("BACKSTORY_LABELLED_DATA", ""));
    return named.isBlank() ? root.resolveSibling("shared").resolve("data") : Path.of(named);
  }
}
