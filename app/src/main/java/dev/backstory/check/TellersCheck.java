package dev.backstory.check;

import dev.backstory.compose.claim.PartialTellings;
import dev.backstory.model.Claim;
import dev.backstory.model.Claim.InPart;
import dev.backstory.model.PageContents.Placed;
import dev.backstory.model.StoryPage.Covering;
import dev.backstory.site.coverage.Newsroom;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether a line says of each newsroom that it names whether that tells all of its figures. */
final class TellersCheck {
  private final PageUnderCheck page;
  private final Map<String, List<String>> articles = new LinkedHashMap<>();

  TellersCheck(PageUnderCheck page) {
    this.page = page;
    for (Newsroom newsroom : Newsroom.of(List.copyOf(page.coverage()))) {
      articles.put(newsroom.name(), newsroom.articles().stream().map(Covering::id).toList());
    }
  }

  void check(Placed<Claim> placed) {
    Claim claim = placed.what();
    Set<String> tellers = new LinkedHashSet<>();
    claim
        .evidence()
        .forEach(it -> page.covering(it.articleId()).map(Newsroom::nameOf).ifPresent(tellers::add));
    for (InPart partial : claim.inPart()) {
      String where = placed.where() + ".inPart";
      page.unless(
          tellers.contains(partial.newsroom()), where, "names no teller: " + partial.newsroom());
      for (String words : partial.without()) {
        page.unless(claim.text().contains(words), where, "is not in the line: " + words);
      }
    }
    if (claim.madeBy().equals(Claim.EXTRACTED) && page.hasTexts()) {
      tellers.stream().skip(1).forEach(teller -> figures(placed, teller));
    }
  }

  private void figures(Placed<Claim> placed, String teller) {
    Claim claim = placed.what();
    List<String> lacking =
        PartialTellings.figuresNotIn(
            List.of(page.all(articles.getOrDefault(teller, List.of()))),
            page.words(claim.evidence().getFirst()),
            claim.text());
    List<String> said =
        claim.inPart().stream()
            .filter(it -> it.newsroom().equals(teller))
            .flatMap(it -> it.without().stream())
            .toList();
    for (String figure : lacking) {
      page.unless(
          said.stream().anyMatch(words -> words.contains(figure)),
          placed.where() + ".inPart",
          "does not say that no report of %s has %s".formatted(teller, figure));
    }
  }
}
