package dev.backstory.bench.train.extract;

import dev.backstory.bench.score.SharedWords;
import dev.backstory.extract.FactExamples;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What is to be chosen of a page, and when a choice is right. */
enum Fact {
  TITLE {
    @Override
    List<FactExamples.Candidate> candidates(FactExamples page) {
      return page.titles();
    }

    @Override
    boolean isRight(JsonNode truth, @Nullable String value) {
      return SharedWords.plain(label(truth)).equals(SharedWords.plain(value));
    }

    @Override
    String label(JsonNode truth) {
      return truth.path("title").asString("");
    }
  },
  AUTHORS {
    @Override
    List<FactExamples.Candidate> candidates(FactExamples page) {
      return page.authors();
    }

    @Override
    boolean isRight(JsonNode truth, @Nullable String value) {
      String names = value == null ? "" : value;
      Set<String> found = new TreeSet<>();
      names.lines().forEach(name -> found.add(SharedWords.plain(name)));
      if (!isLabelled(truth)) {
        return names.isEmpty();
      }
      if (truth.has("authors")) {
        Set<String> wanted = new TreeSet<>();
        truth.path("authors").forEach(name -> wanted.add(SharedWords.plain(name.asString(""))));
        return wanted.equals(found);
      }
      String wanted = SharedWords.plain(label(truth));
      return found.contains(wanted)
          || SharedWords.plain(names).equals(wanted)
          || isAll(wanted, found);
    }

    /** Several names that are labelled as one text, with titles and words between them. */
    private boolean isAll(String wanted, Set<String> found) {
      String left = wanted;
      for (String name : found) {
        if (name.isEmpty() || !left.contains(name)) {
          return false;
        }
        left = left.replace(name, " ");
      }
      return List.of(left.split("\\s+")).stream()
          .allMatch(word -> word.length() < 4 || word.length() < 6 && wanted.endsWith(word));
    }

    @Override
    String label(JsonNode truth) {
      JsonNode all = truth.path("authors");
      return all.isArray()
          ? all.isEmpty() ? "" : all.toString()
          : truth.path("author").asString("");
    }

    @Override
    double weight(JsonNode truth) {
      return isLabelled(truth) ? super.weight(truth) : UNSURE;
    }
  },
  DATE {
    private static final int DAY = 10;

    @Override
    List<FactExamples.Candidate> candidates(FactExamples page) {
      return page.dates();
    }

    @Override
    boolean isRight(JsonNode truth, @Nullable String value) {
      String found = value == null ? "" : value;
      return day(label(truth)).equals(day(found));
    }

    private String day(String time) {
      return time.substring(0, Math.min(DAY, time.length()));
    }

    @Override
    String label(JsonNode truth) {
      return truth.path("published").asString("");
    }

    @Override
    double weight(JsonNode truth) {
      return isLabelled(truth) ? super.weight(truth) : UNSURE;
    }
  };

  /** Where nothing is labelled the page may yet have it. */
  private static final double UNSURE = 0.2;

  /** News pages are what is read most, and the fewer among the labelled ones. */
  private static final double NEWS = 2;

  abstract List<FactExamples.Candidate> candidates(FactExamples page);

  abstract boolean isRight(JsonNode truth, @Nullable String value);

  /** The true value as it is labelled; empty if it is not. */
  abstract String label(JsonNode truth);

  boolean isLabelled(JsonNode truth) {
    return !label(truth).isEmpty();
  }

  /** How much a page counts in training. */
  double weight(JsonNode truth) {
    return isLabelled(truth) ? truth.has("outlet") ? NEWS : 1 : 0;
  }

  String file() {
    return name().toLowerCase(Locale.ROOT) + "-choice.model";
  }
}
