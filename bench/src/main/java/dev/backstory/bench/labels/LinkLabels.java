package dev.backstory.bench.labels;

import dev.backstory.bench.data.LabelledSets;
import dev.backstory.cluster.copy.NewsroomResolver;
import dev.backstory.compose.topic.LinkExamples;
import dev.backstory.compose.topic.LinkExamples.Example;
import dev.backstory.desk.Models;
import dev.backstory.knowledge.KnowledgeBase;
import dev.backstory.knowledge.KnowledgeBuilder;
import dev.backstory.model.Article;
import dev.backstory.model.Span;
import dev.backstory.model.StoryArticle;
import dev.backstory.port.EntityGlossary;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Mentions of which somebody who read the articles said whom they name, and what linking says. */
public final class LinkLabels {
  private static final String BASE = "linking-base.jsonl.gz";
  private static final String EMBEDDED = "links-embedded.tsv";
  private static final String NOBODY = "NIL";

  private LinkLabels() {}

  /**
   * A label.
   *
   * @param half "tuned" or "held"
   * @param entities ids of which each is right; empty if the base does not have it
   * @param drawn "labelled" or "ambiguous"
   */
  public record Label(
      String half, String set, String article, Span span, Set<String> entities, String drawn) {
    static Label of(List<String> row) {
      return new Label(
          row.get(0),
          row.get(1),
          row.get(2),
          Tables.place(row, 2).span(),
          LinkLabels.entities(row.get(5)),
          row.get(6));
    }

    /** With the entries known without a base instead: of this mention, or else its entities. */
    Label embedded(Map<String, Set<String>> same) {
      String mention = article + "/" + span.start();
      Set<String> ids = same.containsKey(mention) ? Set.of(mention) : entities;
      Set<String> known = new TreeSet<>();
      ids.forEach(id -> known.addAll(Objects.requireNonNull(same.get(id), id)));
      return new Label(half, set, article, span, known, drawn);
    }
  }

  /**
   * A label with what is found for it.
   *
   * @param example null if nothing is found where the mention is
   * @param without the same where the base lacks the right entry, null if it has no other either
   */
  public record Found(Label label, @Nullable Example example, @Nullable Example without) {
    public boolean tuned() {
      return label.half().equals("tuned");
    }

    public String article() {
      return label.article();
    }

    public boolean ambiguous() {
      return label.drawn().equals("ambiguous");
    }

    public boolean isRight(String entity) {
      return label.entities().contains(entity);
    }

    public boolean linkable() {
      return !label.entities().isEmpty();
    }
  }

  /** Links every labelled mention, in the context of its article alone, to the base's entries. */
  public static List<Found> find(Path data) throws IOException {
    Path folder = Files.createTempDirectory("linking-base");
    try (KnowledgeBase base = base(folder)) {
      return find(data, base, labels());
    }
  }

  /** The same with the entries that are known without a knowledge base. */
  public static List<Found> findEmbedded(Path data) throws IOException {
    Map<String, Set<String>> same = new HashMap<>();
    Tables.rows(EMBEDDED).forEach(row -> same.put(row.get(0), entities(row.get(1))));
    return find(
        data, Models.glossary(), labels().stream().map(label -> label.embedded(same)).toList());
  }

  private static List<Found> find(Path data, EntityGlossary glossary, List<Label> labels) {
    LinkExamples examples = new LinkExamples(glossary);
    List<Found> found = new ArrayList<>();
    for (Map.Entry<String, List<Label>> set : bySet(labels).entrySet()) {
      Map<String, List<StoryArticle>> read = new HashMap<>();
      Map<String, Article> articles =
          LabelledSets.articles(
              data,
              set.getKey(),
              set.getValue().stream().map(Label::article).collect(Collectors.toSet()));
      for (Label label : set.getValue()) {
        List<StoryArticle> story =
            read.computeIfAbsent(
                label.article(), id -> read(Objects.requireNonNull(articles.get(id), id)));
        found.add(found(label, story, examples));
      }
    }
    return found;
  }

  private static Found found(Label label, List<StoryArticle> story, LinkExamples examples) {
    Example example = examples.of(story, label.article(), label.span()).orElse(null);
    Example without =
        examples
            .of(story, label.article(), label.span(), g -> !label.entities().contains(g.entityId()))
            .filter(other -> !other.candidates().isEmpty())
            .orElse(null);
    return new Found(label, example, without);
  }

  private static List<StoryArticle> read(Article article) {
    return new NewsroomResolver().fold(List.of(Models.annotator().annotate(article)));
  }

  private static Set<String> entities(String cell) {
    return cell.equals(NOBODY) ? Set.of() : Set.of(cell.split("\\|"));
  }

  private static List<Label> labels() throws IOException {
    return Tables.rows("links.tsv").stream().map(Label::of).toList();
  }

  private static Map<String, List<Label>> bySet(List<Label> labels) {
    return labels.stream()
        .collect(Collectors.groupingBy(Label::set, TreeMap::new, Collectors.toList()));
  }

  /** The base that the labels speak of, built into a folder. */
  public static KnowledgeBase base(Path folder) throws IOException {
    try (InputStream packed = LinkLabels.class.getResourceAsStream(BASE);
        InputStream in = new GZIPInputStream(Objects.requireNonNull(packed, BASE));
        KnowledgeBuilder builder =
            KnowledgeBuilder.open(
                folder,
                List.of("en"),
                0,
                rejection -> {
                  throw new IllegalStateException(rejection.toString());
                })) {
      builder.readOwn(BASE, in, _ -> {});
      builder.finish();
    }
    return KnowledgeBase.open(folder);
  }
}
