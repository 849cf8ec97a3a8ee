package dev.backstory.web.api;

import dev.backstory.model.PageSection;
import dev.backstory.model.StoryPage;
import dev.backstory.model.StoryPage.Status;
import dev.backstory.port.StoryStore.Redirect;
import dev.backstory.site.ArticleJson;
import dev.backstory.site.SitePaths;
import dev.backstory.site.SiteSnapshot;
import dev.backstory.site.filter.NarrowedStories;
import dev.backstory.site.shape.StoryShapes.Quotation;
import dev.backstory.site.shape.StoryShapes.SectionClaim;
import dev.backstory.site.shape.StoryShapes.StoryName;
import dev.backstory.web.api.Shapes.BesidePage;
import dev.backstory.web.api.Shapes.Claims;
import dev.backstory.web.api.Shapes.Facts;
import dev.backstory.web.api.Shapes.Stories;
import dev.backstory.web.api.Shapes.StoryQuotations;
import dev.backstory.web.route.Arguments;
import dev.backstory.web.route.Parameter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Stories, what is on their pages, and the articles that they rest on. */
final class StoryOperations {
  static final Parameter STORY = Parameter.id("Id of the story.");
  private static final int LONGEST_SECTION = 200;

  private final ApiSource source;

  StoryOperations(ApiSource source) {
    this.source = source;
  }

  List<Operation> all() {
    return List.of(
        Operation.of(
            "/stories",
            "listStories",
            "Stories, the latest change first.",
            listing(),
            List.of(Stories.class),
            this::list),
        Operation.of(
            "/stories/{id}",
            "getStory",
            "A story as its page has it; one that became part of another redirects there.",
            List.of(STORY),
            List.of(StoryPage.class, BesidePage.class),
            this::story),
        Operation.of(
            "/stories/{id}/claims",
            "listClaims",
            "Every line of a story's page with its evidence, in the order of the page.",
            List.of(STORY),
            List.of(Claims.class),
            said -> ofPage(said, "/claims", StoryOperations::claims)),
        Operation.of(
            "/stories/{id}/facts",
            "listFacts",
            "What a story's articles report, each fact once with every telling.",
            List.of(STORY),
            List.of(Facts.class),
            said ->
                ofPage(
                    said,
                    "/facts",
                    page -> new Facts(StoryName.of(page), page.revision(), page.facts()))),
        Operation.of(
            "/stories/{id}/quotations",
            "listQuotationsOfStory",
            "The quotations that a story's page shows.",
            List.of(STORY),
            List.of(StoryQuotations.class),
            said -> ofPage(said, "/quotations", StoryOperations::quotations)),
        Operation.of(
            "/articles/{id}",
            "getArticle",
            "What is published of an article: its metadata, and the sentences that pages rest on.",
            List.of(Parameter.id("Id of the article, as evidence has it.")),
            List.of(ArticleJson.class),
            this::article));
  }

  private static List<Parameter> listing() {
    List<Parameter> parameters = Paging.parameters();
    parameters.addAll(Filters.OF_STORIES);
    parameters.add(
        Parameter.choice(
            "status",
            Stream.of(Status.values()).map(it -> it.name().toLowerCase(Locale.ROOT)).toList(),
            "Only pages, or only briefs."));
    parameters.add(
        Parameter.text("section", LONGEST_SECTION, "Only of this section, such as News/Coast."));
    return List.copyOf(parameters);
  }

  private Answer list(Arguments said) {
    SiteSnapshot site = source.site().get();
    NarrowedStories narrowed =
        site.stories(Filters.ofStories(said), said.text("section").orElse(null));
    Optional<String> status = said.text("status");
    return Paging.stories(
        site,
        said,
        side ->
            narrowed
                .from(side)
                .filter(it -> status.map(it.status().name()::equalsIgnoreCase).orElse(true)),
        stories -> stories);
  }

  private Answer story(Arguments said) {
    String id = said.needed("id");
    return source.site().get().page(id).isEmpty()
        ? elsewhere(id, "")
        : published(SitePaths.storyJson(id), "story");
  }

  private Answer ofPage(Arguments said, String below, Function<StoryPage, Object> shape) {
    String id = said.needed("id");
    return source
        .site()
        .get()
        .page(id)
        .map(page -> Answer.json(shape.apply(page)))
        .orElseGet(() -> elsewhere(id, below));
  }

  private Answer elsewhere(String id, String below) {
    Optional<Redirect> redirect = source.site().get().redirectFrom(SitePaths.storyJson(id));
    String up = below.isEmpty() ? "../" : "../../";
    return redirect
        .<Answer>map(to -> new Answer.Moved(up + "stories/" + segment(to.toId()) + below))
        .orElseGet(() -> Answer.missing("story"));
  }

  /** As a part of a path. */
  static String segment(String id) {
    return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static Claims claims(StoryPage page) {
    return new Claims(
        StoryName.of(page),
        page.revision(),
        page.sections().stream()
            .filter(section -> section.omitted() == null)
            .sorted(Comparator.comparingInt(PageSection::place))
            .flatMap(StoryOperations::claims)
            .toList());
  }

  private static Stream<SectionClaim> claims(PageSection section) {
    return section.everyClaim().stream().map(claim -> new SectionClaim(section.kind(), claim));
  }

  private static StoryQuotations quotations(StoryPage page) {
    return new StoryQuotations(StoryName.of(page), page.revision(), Quotation.all(page));
  }

  private Answer published(String path, String what) {
    return source
        .file()
        .apply(path)
        .<Answer>map(Answer.There::new)
        .orElseGet(() -> Answer.missing(what));
  }

  /** By its id, or by the name that its file has, which its letters may not be able to have. */
  private Answer article(Arguments said) {
    String id = said.needed("id");
    String byName = "articles/" + id + ".json";
    return source.file().apply(byName).isPresent()
        ? published(byName, "article")
        : published(SitePaths.articleJson(id), "article");
  }
}
