package dev.backstory.site;

import dev.backstory.model.Claim;
import dev.backstory.model.PageSection;
import dev.backstory.model.PageSection.AnsweredQuestion;
import dev.backstory.model.StoryPage;
import dev.backstory.pipeline.Explanation;
import dev.backstory.port.ListedStory;
import dev.backstory.site.StoryLists.Part;
import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.StringOutput;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Pages as HTML: a model in, a string out. The same model gives the same string. */
public final class SiteRenderer {
  private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(ContentType.Html);
  private static final String ENGLISH = "en";

  private final @Nullable String notice;

  /**
   * @param notice a sentence that every page carries on top, or null
   */
  public SiteRenderer(@Nullable String notice) {
    this.notice = notice;
  }

  String index(StoryLists lists, int number) {
    String path = SitePaths.index(number);
    String title = number == 1 ? "Stories" : "Stories, page " + number;
    return render(
        "index.jte",
        frame(path, title, "News stories, each drawn from many papers.", null),
        Map.of(
            "stories",
            lists.lively(number),
            "quiet",
            lists.quiet(number),
            "part",
            Part.of(number, lists.parts(), SitePaths.toRoot(path), SitePaths::index)));
  }

  String story(SiteSnapshot site, StoryPage page) {
    String path = SitePaths.story(page.slug());
    String root = SitePaths.toRoot(path);
    PageLayout frame =
        new PageLayout(
            root,
            page.headline(),
            site.story(page.id()).map(ListedStory::lead).orElse(""),
            page.language(),
            notice,
            root + SitePaths.href(SitePaths.storyJson(page.id())));
    StoryView view = new StoryView(site, page, root);
    Function<PageSection, Content> content = section -> content(view, section);
    return render("story.jte", frame, Map.of("view", view, "content", content));
  }

  /** A section by the template of its kind. */
  private static Content content(StoryView view, PageSection section) {
    return output ->
        ENGINE.render(
            "section/" + section.kind() + ".jte", Map.of("view", view, "section", section), output);
  }

  String question(SiteSnapshot site, StoryPage page, AnsweredQuestion question) {
    String root = SitePaths.toRoot(SitePaths.question(page.slug(), question.slug()));
    String answer = question.answer().stream().map(Claim::text).findFirst().orElse("");
    PageLayout frame =
        new PageLayout(root, question.question(), answer, page.language(), notice, null);
    return render(
        "question.jte",
        frame,
        Map.of("view", new StoryView(site, page, root), "question", question));
  }

  String why(SiteSnapshot site, StoryPage page, Explanation reasons) {
    String path = SitePaths.why(page.slug());
    return render(
        "why.jte",
        frame(path, "Why these articles? " + page.headline(), "", null),
        Map.of("view", new WhyView(site, page, reasons, SitePaths.toRoot(path))));
  }

  String topic(SiteSnapshot site, Topic topic, int number) {
    String description = topic.card().description();
    String name = topic.card().name();
    String path = SitePaths.topic(topic.slug(), number);
    return render(
        "topic.jte",
        frame(
            path,
            number == 1 ? name : name + ", page " + number,
            description == null ? "" : description,
            null),
        Map.of(
            "topic",
            topic,
            "stories",
            StoryLists.part(topic.stories(), number),
            "said",
            number == 1 ? site.said(topic) : List.of(),
            "part",
            Part.of(
                number,
                StoryLists.parts(topic.stories().size()),
                SitePaths.toRoot(path),
                part -> SitePaths.topic(topic.slug(), part))));
  }

  String about() {
    return render(
        "about.jte",
        frame(SitePaths.ABOUT, "About Backstory", "How Backstory makes a page.", null),
        Map.of());
  }

  /** Its links begin at the host's root, for it is shown at any depth. */
  public String notFound() {
    return render(
        "notFound.jte", new PageLayout("/", "Not found", "", ENGLISH, notice, null), Map.of());
  }

  /** A page that leads on from the address of a merged story or of a topic's further name. */
  String moved(String fromPath, String toPath) {
    String to = SitePaths.toRoot(fromPath) + SitePaths.href(toPath);
    return render("moved.jte", frame(fromPath, "This page has moved", "", null), Map.of("to", to));
  }

  private PageLayout frame(String path, String title, String description, @Nullable String json) {
    return new PageLayout(SitePaths.toRoot(path), title, description, ENGLISH, notice, json);
  }

  private static String render(String template, PageLayout frame, Map<String, Object> parameters) {
    TemplateOutput output = new StringOutput();
    Map<String, Object> all = new HashMap<>(parameters);
    all.put("frame", frame);
    ENGINE.render(template, all, output);
    return output.toString();
  }
}
