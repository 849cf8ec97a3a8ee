package dev.backstory.bench.gate;

import dev.backstory.bench.data.Folders;
import dev.backstory.bench.labels.PageLines;
import dev.backstory.bench.labels.SentenceLabels;
import dev.backstory.bench.labels.SentenceLabels.Label;
import dev.backstory.bench.labels.Share;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/**
 * Of the lines on story pages that readers labelled, how many they would print: those of the third
 * of these stories that nothing was learnt from. A line that no reader labelled does not count.
 */
final class LinesMeasure {
  private static final Map<String, List<String>> PARTS =
      Map.of(
          "happened", List.of("whatHappened", "claims"),
          "points", List.of("behindTheHeadline", "keyPoints"),
          "implications", List.of("behindTheHeadline", "implications"),
          "background", List.of("howWeGotHere", "background"),
          "papers", List.of("papersSay", "entries"));

  private LinesMeasure() {}

  static Map<String, Double> measure(Path data) throws IOException {
    SentenceLabels labels = SentenceLabels.read(Folders.root());
    Set<String> articles = new HashSet<>();
    labels.stories().forEach((story, ids) -> add(story, ids, articles));
    Map<String, JsonNode> pages =
        StoryRun.of("page", (_, article) -> articles.contains(article), data);
    Map<String, Double> figures = new LinkedHashMap<>();
    List<Label> all = new ArrayList<>();
    PARTS.keySet().stream()
        .sorted()
        .forEach(
            part -> {
              List<Label> found = found(pages, PARTS.getOrDefault(part, List.of()), labels);
              all.addAll(found);
              figures.put(part + ".fit", share(found, Label::isFit));
            });
    figures.put("alone", share(all, Label::alone));
    figures.put("reported", share(all, label -> !label.opinion()));
    figures.put("sound", share(all, Label::isSound));
    figures.put("fit", share(all, Label::isFit));
    return figures;
  }

  private static void add(String story, List<String> ids, Set<String> articles) {
    if (Share.isKept(story)) {
      articles.addAll(ids);
    }
  }

  private static List<Label> found(
      Map<String, JsonNode> pages, List<String> part, SentenceLabels labels) {
    List<Label> found = new ArrayList<>();
    for (JsonNode page : pages.values()) {
      JsonNode lines = PageLines.section(page, part.getFirst()).path(part.getLast());
      for (JsonNode claim : PageLines.claims(lines)) {
        labels.of(PageLines.evidence(claim).getFirst()).ifPresent(found::add);
      }
    }
    return found;
  }

  private static double share(List<Label> labels, Predicate<Label> of) {
    return labels.stream().filter(of).count() / (double) Math.max(1, labels.size());
  }
}
