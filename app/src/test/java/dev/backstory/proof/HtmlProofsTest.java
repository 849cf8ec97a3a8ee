package dev.backstory.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.model.Rejection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlProofsTest {
  private static final Rejection REJECTED =
      new Rejection("<img src=x onerror=alert(1)>", "\"><script>alert(2)</script>");

  @TempDir Path folder;

  private String oneFile(Proof... proofs) throws IOException {
    Path file = folder.resolve("new/proof.html");
    ProofOutput output = HtmlProofs.to(file);
    for (Proof proof : proofs) {
      output.add(proof);
    }
    output.finish(List.of(REJECTED));
    return Files.readString(file);
  }

  @Test
  void isWellFormedHtmlWhoseLinksAndArrowsLeadSomewhere() throws IOException {
    String html = oneFile(ProofFixture.proof(), ProofFixture.proof());
    Parser parser = Parser.htmlParser().setTrackErrors(20);
    Document page = Jsoup.parse(html, "", parser);
    assertThat(parser.getErrors()).isEmpty();
    List<String> ids = page.select("[id]").eachAttr("id");
    assertThat(ids).doesNotHaveDuplicates();
    Set<String> known = new HashSet<>(ids);
    assertThat(page.select("[href^=#]").eachAttr("href"))
        .isNotEmpty()
        .allMatch(href -> known.contains(href.substring(1)));
    for (String end : List.of("data-from", "data-to", "data-on")) {
      assertThat(page.select("[" + end + "]").eachAttr(end)).isNotEmpty().allMatch(known::contains);
    }
    assertThat(page.select("article")).hasSize(2);
  }

  @Test
  void theTextIsWholeInAllItsMarks() throws IOException {
    Document page = Jsoup.parse(oneFile(ProofFixture.proof()));
    assertThat(page.select(".line .text").stream().map(Element::wholeText))
        .containsExactly(
            ProofFixture.FIRST,
            ProofFixture.SECOND,
            ProofFixture.HEADING,
            ProofFixture.THIRD,
            ProofFixture.REST);
    assertThat(page.select(".proof .mark-content.mixed").text())
        .isEqualTo("“a slap in the face” for nine villages");
    assertThat(page.select(".proof .mark-figure").stream().map(Element::wholeText))
        .containsExactly("nine villages", ".");
    assertThat(page.select(".proof .mark-unattributed").text()).isEqualTo("“experts”");
    assertThat(page.select(".role-main .role").text()).isEqualTo("1 main 0.81 speech");
    assertThat(page.select(".attribution").last().text())
        .isEqualTo("a2 mixed: called → He = Piet Lund (Mayor)");
  }

  @Test
  void hostileWordsStayWords() throws IOException {
    String html = oneFile(ProofFixture.proof());
    Document page = Jsoup.parse(html);
    assertThat(page.select("script")).hasSize(1);
    assertThat(page.select("img, iframe, [onerror], [style], [src], link")).isEmpty();
    assertThat(html).doesNotContain("<script>alert").doesNotContain("<Norvale>");
    assertThat(page.select(".rejected li").text())
        .isEqualTo(REJECTED.where() + " " + REJECTED.reason());
  }

  @Test
  void thePolicyAllowsTheOwnStyleAndScriptAlone() throws Exception {
    Document page = Jsoup.parse(oneFile(ProofFixture.proof()));
    String policy = page.select("meta[http-equiv=Content-Security-Policy]").attr("content");
    assertThat(policy)
        .startsWith("default-src 'none';")
        .contains("script-src '" + hash(page.selectFirst("script").data()) + "'")
        .contains("style-src '" + hash(page.selectFirst("style").data()) + "'")
        .doesNotContain("unsafe");
  }

  private static String hash(String text) throws Exception {
    byte[] hash =
        MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    return "sha256-" + Base64.getEncoder().encodeToString(hash);
  }

  @Test
  void theSameProofsGiveTheSameBytes() throws IOException {
    assertThat(oneFile(ProofFixture.proof())).isEqualTo(oneFile(ProofFixture.proof()));
  }

  @Test
  void aFolderHasAnIndexAndAPageForEachProof() throws IOException {
    ProofOutput output = HtmlProofs.to(folder.resolve("proofs"));
    output.add(ProofFixture.proof());
    output.add(ProofFixture.proof());
    output.finish(List.of(REJECTED));
    Document index = Jsoup.parse(folder.resolve("proofs/index.html"));
    assertThat(index.select(".entries a").eachAttr("href"))
        .containsExactly("article-0001.html", "article-0002.html");
    assertThat(index.select(".rejected li")).hasSize(1);
    Document page = Jsoup.parse(folder.resolve("proofs/article-0002.html"));
    assertThat(page.select("article")).hasSize(1);
    assertThat(page.select("nav a").attr("href")).isEqualTo("index.html");
    assertThat(page.title()).startsWith("No ferry to <Norvale>");
  }

  @Test
  void manyRejectionsAreCounted() throws IOException {
    ProofOutput output = HtmlProofs.to(folder.resolve("proof.html"));
    output.finish(Collections.nCopies(5_000, REJECTED));
    Document page = Jsoup.parse(folder.resolve("proof.html"));
    assertThat(page.select(".rejected h2").text()).isEqualTo("Rejected: 5,000");
    assertThat(page.select(".rejected li")).hasSize(1_000);
    assertThat(page.select(".rejected p").text()).isEqualTo("and 4,000 more");
  }

  @Test
  void anArticleOfTwentyThousandWordsIsRendered() throws IOException {
    String html = oneFile(new ProofReader().read(ProofFixture.longOne(1_500)));
    Document page = Jsoup.parse(html);
    assertThat(page.select(".line")).hasSize(1_500);
    assertThat(html.length()).isLessThan(6_000_000);
  }

  @Test
  void aNameThatEndsInHtmlIsAFileUnlessItIsAFolder() throws IOException {
    assertThat(HtmlProofs.isFile(folder.resolve("a.HTML"))).isTrue();
    assertThat(HtmlProofs.isFile(folder.resolve("a"))).isFalse();
    assertThat(HtmlProofs.isFile(Files.createDirectory(folder.resolve("b.html")))).isFalse();
  }
}
