package dev.backstory.export;

import dev.backstory.model.StoryPage;
import dev.backstory.model.StoryPage.Coverage;
import dev.backstory.model.StoryPage.Covering;
import dev.backstory.model.StoryPage.Revision;
import dev.backstory.site.Wording;
import dev.backstory.site.follow.PageChange;
import dev.backstory.site.outline.StoryOutline;
import dev.backstory.site.outline.StoryOutline.Line;
import dev.backstory.site.outline.StoryOutline.Part;
import dev.backstory.site.outline.StoryOutline.Said;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A story as Markdown (CommonMark): behind each line the articles that report it, as links. Words
 * of articles are words, whatever Markdown or HTML would make of them.
 */
public final class MarkdownStory {
  /** What Markdown, as CommonMark or as GitHub has it, may read as a sign of its own. */
  private static final Pattern SIGN =
      Pattern.compile(
          "[\\\\`*_\\[\\]<>&#|~$@]|^[-+=]|(?<=^\\d{1,9})[.)]|:(?=//)|(?<=\\b[Ww]{3})\\.");

  private static final Pattern UNSEEN = Pattern.compile("[\\s\\p{Cc}\\u2028\\u2029]+");
  private static final Pattern NO_ADDRESS = Pattern.compile("[^!#-;=?-\\[\\]^_a-z~]");

  private final StoryOutline outline;
  private final StringBuilder text = new StringBuilder();

  private MarkdownStory(StoryOutline outline) {
    this.outline = outline;
  }

  /**
   * The whole of it.
   *
   * @param address of its page
   */
  public static String of(StoryOutline outline, String address) {
    MarkdownStory story = new MarkdownStory(outline);
    story.head(address);
    outline.parts().forEach(story::part);
    story.coverage();
    story.history();
    return story.text.toString();
  }

  private void head(String address) {
    StoryPage page = outline.page();
    Coverage coverage = page.coverage();
    text.append("# ").append(plain(page.headline())).append("\n\n");
    text.append(
        "Updated %s, revision %d. %s, %s, %s. %s\n"
            .formatted(
                Wording.time(page.updatedAt()),
                page.revision(),
                Wording.count(
                    coverage.independentNewsrooms(),
                    "independent newsroom",
                    "independent newsrooms"),
                Wording.count(coverage.outlets(), "outlet", "outlets"),
                Wording.count(coverage.articles().size(), "article", "articles"),
                plain(address)));
    for (Revision revision : page.history().reversed()) {
      if (revision.correction()) {
        text.append(
            "\n**Correction, %s:** %s\n"
                .formatted(Wording.time(revision.at()), plain(revision.what())));
      }
    }
  }

  private void part(Part part) {
    text.append("\n## ").append(plain(part.heading())).append("\n");
    String group = "";
    for (Line line : part.lines()) {
      if (!line.group().equals(group)) {
        text.append("\n### ").append(plain(line.group())).append("\n");
        group = line.group();
      }
      text.append('\n');
      line(line);
    }
    text.append("\n*").append(plain(part.made())).append("*\n");
  }

  private void line(Line line) {
    String label = line.label().isEmpty() ? "" : "**" + plain(line.label()) + ":** ";
    Said said = line.said();
    if (said == null) {
      text.append(label).append(plain(line.text())).append(links(line)).append('\n');
    } else {
      text.append(label.strip()).append("\n\n> “").append(plain(said.words())).append('”');
      if (!said.by().isEmpty()) {
        text.append(" — ").append(plain(said.by()));
      }
      text.append(links(line)).append('\n');
    }
    String below = below(line);
    if (!below.isEmpty()) {
      text.append('\n').append(below).append('\n');
    }
  }

  private static String below(Line line) {
    StringBuilder below = new StringBuilder();
    line.remarks().forEach(remark -> below.append(plain(remark)).append(". "));
    if (!line.newsrooms().isEmpty()) {
      below.append(plain(line.tellers())).append('.');
    }
    return below.toString().strip();
  }

  private String links(Line line) {
    List<Covering> articles = outline.page().coverage().articles();
    return outline.numbers(line).stream()
        .map(number -> link("\\[" + number + "\\]", articles.get(number - 1).url()))
        .map(link -> " " + link)
        .collect(Collectors.joining());
  }

  private void coverage() {
    text.append("\n## Coverage\n\n");
    int number = 0;
    for (Covering article : outline.page().coverage().articles()) {
      String title = article.title() == null ? article.id() : article.title();
      text.append(++number).append(". ").append(plain(article.outlet()));
      if (!article.authors().isEmpty()) {
        text.append(", ").append(plain(Wording.names(article.authors())));
      }
      text.append(": ").append(link(plain(title), article.url()));
      if (article.publishedAt() != null) {
        text.append(", ").append(Wording.time(article.publishedAt()));
      }
      if (article.wire() != null) {
        text.append(". Report by ").append(plain(article.wire()));
      } else if (!article.independent()) {
        text.append(". Copy of another report");
      }
      text.append('\n');
    }
  }

  private void history() {
    text.append("\n## History\n\n");
    for (Revision revision : outline.page().history().reversed()) {
      text.append(
          "- Revision %d, %s: %s\n"
              .formatted(revision.revision(), Wording.time(revision.at()), plain(revision.what())));
      PageChange.withdrawn(revision)
          .forEach(
              it ->
                  text.append(
                      "  - Withdrawn: “%s” (%s)\n".formatted(plain(it.text()), plain(it.why()))));
    }
  }

  /** Text whose link, if it has one of the web, leads nowhere else. */
  private static String link(String shown, @Nullable String url) {
    String address = Wording.link(url);
    return address == null
        ? shown
        : "["
            + shown
            + "](<"
            + NO_ADDRESS.matcher(address).replaceAll(MarkdownStory::encoded)
            + ">)";
  }

  private static String encoded(MatchResult sign) {
    StringBuilder encoded = new StringBuilder();
    for (byte b : sign.group().getBytes(StandardCharsets.UTF_8)) {
      encoded.append("%%%02X".formatted(b & 0xff));
    }
    return encoded.toString();
  }

  /** In one line, signs behind a backslash. */
  static String plain(String words) {
    return SIGN.matcher(UNSEEN.matcher(words).replaceAll(" ").strip()).replaceAll("\\\\$0");
  }
}
