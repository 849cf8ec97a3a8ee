package dev.backstory.compose.claim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.compose.ArticleFixture;
import dev.backstory.compose.story.StoryMaterial;
import dev.backstory.model.Claim;
import dev.backstory.model.EntityType;
import dev.backstory.model.MainVerb.Tense;
import dev.backstory.model.Quotation;
import dev.backstory.model.Role;
import dev.backstory.sentence.StorySentence;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimEditorTest {
  private static Optional<Claim> last(ArticleFixture fixture) {
    StoryMaterial material = ArticleFixture.material(fixture);
    Optional<Claim> claim = new ClaimEditor(material).claim(material.sentences().getLast());
    claim.ifPresent(
        made ->
            assertThat(new ClaimVerifier().faults(made, material::text, material::publishedDay))
                .isEmpty());
    return claim;
  }

  private static ArticleFixture post() {
    return new ArticleFixture("a", "The Ferry Post");
  }

  private static String text(Optional<Claim> claim) {
    return claim.map(Claim::text).orElse("(refused)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "LONDON (Reuters) - The harbour bridge closed on Friday.| The harbour bridge closed on Friday.",
        "SEOUL, South Korea — The harbour bridge closed on Friday.| The harbour bridge closed on Friday.",
        "Lisbon (CNN)The harbour bridge closed on Friday.| The harbour bridge closed on Friday.",
        "But the harbour bridge closed again on Friday.| The harbour bridge closed again on Friday.",
        "Finally, the harbour bridge closed on Friday.| The harbour bridge closed on Friday.",
        "Meanwhile, the harbour bridge closed on Friday.| The harbour bridge closed on Friday.",
        "The harbour bridge also closed on Friday.| The harbour bridge also closed on Friday.",
        "The mayor of Arl also said the bridge was closed.| The mayor of Arl said the bridge was closed.",
        "The bridge closed not only to cars but also to trams.| The bridge closed not only to cars but also to trams.",
        "Two men of the bridge's crew also died on Friday.| Two men of the bridge's crew also died on Friday.",
        "The bridge, also known as the Arl, closed on Friday.| The bridge, also known as the Arl, closed on Friday.",
        "NASA engineers - all of them - closed the bridge.| NASA engineers - all of them - closed the bridge."
      })
  void dropsDatelinesAndConnectives(String sentence, String claim) {
    assertThat(text(last(post().line(Role.MAIN, sentence)))).isEqualTo(claim);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It was closed for the whole of Friday.",
        "They closed the harbour bridge on Friday.",
        "This closed the harbour bridge on Friday.",
        "The bridge closed.",
        "Image copyright Getty Images Image caption The bridge closed.",
        "Sign up for our letter on bridges that closed.",
        "We saw that the harbour bridge closed on Friday.",
        "Will the harbour bridge be closed on Friday?",
        "The mayor said \"the harbour bridge is closed on Friday.",
        "His bridge in the harbour was closed on Friday.",
        "The bridge across the harbour closed on",
        "new city law closed the bridge across the harbour to trams on Friday.",
        "When the mayor asked whether the harbour bridge would be closed.",
        "The harbour bridge was closed in 2012.In 2008 it was open to trams.",
        "-The harbour bridge has been closed to trams since Friday.",
        "• The harbour bridge has been closed to trams since Friday.",
        "There, the bridge across the harbour closed on Friday.",
        "Just about nine hours later, the harbour bridge closed to trams.",
        "The harbour bridge was closed to all trams soon after.",
        "The race was stopped shortly afterwards with nine of forty laps completed.",
        "One year later Ada Lind's life was put at risk by a falling crane.",
        "The mayor Ada Lind said another two were under the age of eighteen.",
        "Under those rules the harbour bridge closed on Friday.",
        "The harbour bridge closed to trams during that storm.",
        "The harbour bridge would not open again without that money.",
        "The harbour bridge was the first of these to close."
      })
  void refusesWhatCannotStandAlone(String sentence) {
    assertThat(last(post().line(Role.MAIN, sentence))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The bridge closed for those who live in the harbour.",
        "The bridge closed for those stranded in the harbour.",
        "The bridge has new rules, and under those rules it closed on Friday.",
        "Two days earlier than planned the harbour bridge opened to trams again.",
        "Soon after the storm the harbour bridge opened to trams again.",
        "eTrams crossed the harbour bridge on Friday for the first time.",
        "The harbour bridge was closed for another two days, the mayor Ada Lind said.",
      })
  void whatIsNamedInTheSentenceItselfMayBePointedAt(String sentence) {
    assertThat(last(post().line(Role.MAIN, sentence))).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Police divers discovered him early on Saturday in the cellar.",
        "The court sentenced him to a year of house arrest and a fine.",
      })
  void refusesAPronounBesideNothingButABody(String sentence) {
    assertThat(last(post().line(Role.MAIN, sentence))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The mayor said that the court had sentenced him to a year of house arrest.",
        "A ropemaker who won at the court sued the port over its case against him.",
      })
  void leavesAPronounBesideSomebody(String sentence) {
    assertThat(text(last(post().line(Role.MAIN, sentence)))).isEqualTo(sentence);
  }

  @Test
  void refusesACountOfWhatItDoesNotName() {
    ArticleFixture several =
        post().line(Role.MAIN, "Several lasted for more than a week.").verb("lasted", Tense.PAST);
    ArticleFixture two =
        post().line(Role.MAIN, "Two of them were closed on Friday.").verb("closed", Tense.PAST);
    ArticleFixture bridges =
        post().line(Role.MAIN, "Two bridges were closed on Friday.").verb("closed", Tense.PAST);
    assertThat(last(several)).isEmpty();
    assertThat(last(two)).isEmpty();
    assertThat(last(bridges)).isPresent();
  }

  @Test
  void thisWeekPointsAtTheCalendar() {
    assertThat(last(post().line(Role.MAIN, "This week the harbour bridge closed."))).isPresent();
  }

  @Test
  void namesTheOnePersonAPronounCanMean() {
    ArticleFixture article =
        post()
            .line(Role.MAIN, "Mayor Ada Brandt closed the bridge.")
            .person("Ada Brandt", "Ada Brandt")
            .more(Role.MAIN, "But she kept the harbour open on Friday.");
    Claim claim = last(article).orElseThrow();
    assertThat(claim.text()).isEqualTo("[Ada Brandt] kept the harbour open on Friday.");
    assertThat(claim.edits())
        .extracting(Claim.Edit::kind)
        .containsExactly("connective", "reference");
  }

  @Test
  void takesNobodyFromBracketsOrADateline() {
    ArticleFixture caption =
        post()
            .line(Role.MAIN, "Ada Quill outside the court. (Jo Hale, File/Lens Agency)")
            .person("Jo Hale", "Jo Hale")
            .more(Role.MAIN, "She kept the harbour open on Friday.");
    ArticleFixture dateline =
        post()
            .line(
                Role.MAIN, "OLDER GATE, Kent (Lens) - A girl closed the harbour bridge on Friday.")
            .person("OLDER GATE", "OLDER GATE")
            .more(Role.MAIN, "She kept the harbour open on Friday.");
    assertThat(last(caption)).isEmpty();
    assertThat(last(dateline)).isEmpty();
  }

  @Test
  void leavesAPronounWhoseNameFollows() {
    ArticleFixture article =
        post()
            .line(Role.MAIN, "Mayor Ada Brandt closed the bridge.")
            .person("Ada Brandt", "Ada Brandt")
            .more(Role.MAIN, "On the day she took office, Brandt opened the harbour.")
            .person("Brandt", "Ada Brandt");
    assertThat(text(last(article)))
        .isEqualTo("On the day she took office, [Ada Brandt] opened the harbour.");
  }

  @Test
  void anOpeningSpeaksOfTheSubjectBehindIt() {
    ArticleFixture article =
        post()
            .line(Role.MAIN, "Piet Vos closed the bridge.")
            .person("Piet Vos", "Piet Vos")
            .more(
                Role.MAIN, "Denying that he knew of a crack, Mayor Tom Brandt opened the harbour.")
            .person("Tom Brandt", "Tom Brandt");
    assertThat(text(last(article)))
        .isEqualTo("Denying that he knew of a crack, Mayor Tom Brandt opened the harbour.");
  }

  @Test
  void whatCameThenIsToldByTheSentenceBefore() {
    assertThat(
            last(
                post()
                    .line(Role.MAIN, "The mayor then quickly closed the bridge of the harbour.")
                    .verb("closed", Tense.PAST)))
        .isEmpty();
    assertThat(
            last(
                post()
                    .line(Role.MAIN, "The mayor closed the bridge, and then the harbour of Arl.")
                    .verb("closed", Tense.PAST)))
        .isPresent();
  }

  @Test
  void refusesAPronounThatCanMeanTwo() {
    ArticleFixture article =
        post()
            .line(Role.MAIN, "Ada Brandt met Piet Vos at the bridge.")
            .person("Ada Brandt", "Ada Brandt")
            .person("Piet Vos", "Piet Vos")
            .more(Role.MAIN, "Then he kept the harbour open on Friday.")
            .more(Role.MAIN, "He also kept the market open on Friday.");
    assertThat(last(article)).isEmpty();
  }

  @Test
  void namesTheSpeakerOfAQuotation() {
    ArticleFixture article =
        post()
            .line(Role.MAIN, "Piet Vos met Ada Brandt at the bridge.")
            .person("Piet Vos", "Piet Vos")
            .person("Ada Brandt", "Ada Brandt")
            .more(Role.EVALUATION, "\"The bridge is as safe as ever,\" he said.")
            .quote(
                Quotation.Kind.DIRECT,
                "\"The bridge is as safe as ever,\"",
                "said",
                "he",
                "Piet Vos",
                null);
    assertThat(text(last(article)))
        .isEqualTo("\"The bridge is as safe as ever,\" [Piet Vos] said.");
  }

  @Test
  void refusesASpeakerWhoMayBeSomebodyElse() {
    ArticleFixture article =
        post()
            .line(Role.MAIN, "Ada Brandt met Piet Vos at the bridge.")
            .person("Ada Brandt", "Ada Brandt")
            .person("Piet Vos", "Piet Vos")
            .more(Role.EVALUATION, "\"The bridge is as safe as ever,\" he said.")
            .quote(
                Quotation.Kind.DIRECT,
                "\"The bridge is as safe as ever,\"",
                "said",
                "he",
                "Piet Vos",
                null);
    assertThat(last(article)).isEmpty();
  }

  @Test
  void dropsLabelsAndDatelinesOfAnyKind() {
    ArticleFixture update =
        post().line(Role.MAIN, "UPDATE: The market bridge was closed on Friday.");
    assertThat(text(last(update))).isEqualTo("The market bridge was closed on Friday.");
    ArticleFixture dateline =
        new ArticleFixture("wharf", "Wharf Daily")
            .line(Role.MAIN, "VOSBURG - United Ferries closed the market bridge on Friday.");
    assertThat(text(last(dateline)))
        .isEqualTo("United Ferries closed the market bridge on Friday.");
    ArticleFixture place =
        new ArticleFixture("wharf", "Wharf Daily")
            .line(Role.MAIN, "Vosburg – Senators closed the market bridge on Friday.")
            .mention("Vosburg", "Vosburg", EntityType.PLACE);
    assertThat(text(last(place))).isEqualTo("Senators closed the market bridge on Friday.");
  }

  @Test
  void refusesWhatHasNoFiniteVerbOfItsOwn() {
    String leaving = "A ferry of coal leaving the old harbour of Arl on Friday.";
    assertThat(last(post().line(Role.MAIN, leaving).verb("leaving", Tense.NONE))).isEmpty();
    assertThat(last(post().line(Role.MAIN, leaving).verb("leaving", Tense.PRESENT))).isPresent();
    String words = "“The ferry leaves the old harbour of Arl on Friday.”";
    assertThat(last(post().line(Role.MAIN, words).verb("leaves", Tense.PRESENT))).isEmpty();
  }

  @Test
  void aDashBehindTheVerbEndsNoCrosshead() {
    String closed = "The mayor closed the market bridge -- Arl had asked for it.";
    assertThat(last(post().line(Role.MAIN, closed).verb("closed", Tense.PAST))).isPresent();
    assertThat(last(post().line(Role.MAIN, closed).verb("asked", Tense.PAST_PERFECT))).isEmpty();
  }

  @Test
  void refusesWhatIsNoSentenceOfTheStory() {
    assertThat(
            last(post().line(Role.MAIN, "Bridge decision -- A judge closed the bridge on Friday.")))
        .isEmpty();
    assertThat(last(post().line(Role.MAIN, "Post Writer Ada Brandt on the ferry contributed.")))
        .isEmpty();
    assertThat(last(post().line(Role.MAIN, "An earlier version of the report named 12 ferries.")))
        .isEmpty();
    assertThat(
            last(post().line(Role.MAIN, "Two hours later, the council closed the market bridge.")))
        .isEmpty();
    assertThat(last(post().line(Role.MAIN, "In both those cases, the council closed the bridge.")))
        .isEmpty();
    assertThat(
            last(
                post()
                    .line(
                        Role.MAIN,
                        "Ada Brandt dissected the vote with The Ferry Post's Piet Vos.")))
        .isEmpty();
  }

  @Test
  void completesASurnameOnce() {
    ArticleFixture article =
        post()
            .line(Role.MAIN, "The mayor is Ada Brandt.")
            .person("Ada Brandt", "Ada Brandt")
            .line(Role.MAIN, "Ms Brandt closed the bridge after Brandt's visit.")
            .person("Brandt", "Ada Brandt")
            .person("Brandt's", "Ada Brandt");
    assertThat(text(last(article)))
        .isEqualTo("[Ada Brandt] closed the bridge after Brandt's visit.");
  }

  @Test
  void completesAGivenName() {
    ArticleFixture article =
        post()
            .line(Role.MAIN, "The mayor is Ada Brandt.")
            .person("Ada Brandt", "Ada Brandt")
            .line(Role.MAIN, "Ada closed the bridge on Friday.")
            .person("Ada", "Ada Brandt");
    assertThat(text(last(article))).isEqualTo("[Ada Brandt] closed the bridge on Friday.");
  }

  @Test
  void leavesASurnameThatTwoPersonsShare() {
    ArticleFixture article =
        post()
            .line(Role.MAIN, "Ada Brandt is married to Piet Brandt.")
            .person("Ada Brandt", "Ada Brandt")
            .person("Piet Brandt", "Piet Brandt")
            .line(Role.MAIN, "Mr Brandt closed the bridge on Friday.")
            .person("Brandt", "Piet Brandt");
    assertThat(text(last(article))).isEqualTo("Mr Brandt closed the bridge on Friday.");
  }

  @Test
  void completesTheGivenNameOfOneOfAFamilyUnlessItMayBeAnothers() {
    String family = "Ada Brandt is married to Piet Brandt, and Kim Aas to Sam Ada.";
    ArticleFixture article =
        post()
            .line(Role.MAIN, family)
            .person("Ada Brandt", "Ada Brandt")
            .person("Piet Brandt", "Piet Brandt")
            .person("Kim Aas", "Kim Aas")
            .person("Sam Ada", "Sam Ada")
            .line(Role.MAIN, "Piet closed the bridge on Friday.")
            .person("Piet", "Piet Brandt");
    assertThat(text(last(article))).isEqualTo("[Piet Brandt] closed the bridge on Friday.");

    ArticleFixture surname =
        article.line(Role.MAIN, "Ada closed the harbour on Friday.").person("Ada", "Ada Brandt");
    assertThat(text(last(surname))).isEqualTo("Ada closed the harbour on Friday.");
    ArticleFixture two =
        surname
            .line(Role.MAIN, "Piet Moen was there.")
            .person("Piet Moen", "Piet Moen")
            .line(Role.MAIN, "Piet closed the bridge on Friday.")
            .person("Piet", "Piet Brandt");
    assertThat(text(last(two))).isEqualTo("Piet closed the bridge on Friday.");
  }

  @Test
  void leavesANameThatTheReaderHasJustRead() {
    StoryMaterial material =
        ArticleFixture.material(
            post()
                .line(Role.MAIN, "Mayor Brandt closed the bridge on Friday.")
                .person("Brandt", "Ada Brandt"));
    StorySentence sentence = material.sentences().getFirst();
    assertThat(text(new ClaimEditor(material).claim(sentence, Set.of("Ada Brandt"))))
        .isEqualTo("Mayor Brandt closed the bridge on Friday.");
  }

  @Test
  void dropsTheAttributionOfASpeakerThePageNames() {
    StoryMaterial material =
        ArticleFixture.material(
            post()
                .line(Role.EXPECTATION, "The harbour bridge may open again in May, she said.")
                .quote(
                    Quotation.Kind.INDIRECT,
                    "The harbour bridge may open again in May",
                    "said",
                    "she",
                    "Ada Brandt",
                    "mayor"));
    StorySentence sentence = material.sentences().getFirst();
    Optional<Claim> claim =
        new ClaimEditor(material).claimOf(sentence, sentence.quotations().getFirst(), Set.of());
    assertThat(text(claim)).isEqualTo("The harbour bridge may open again in May.");
    assertThat(
            new ClaimVerifier().faults(claim.orElseThrow(), material::text, material::publishedDay))
        .isEmpty();
  }

  private static String cut(String sentence, String verb) {
    StoryMaterial material =
        ArticleFixture.material(post().line(Role.MAIN, sentence).verb(verb, Tense.PAST));
    Optional<Claim> claim =
        new ClaimEditor(material).shortClaim(material.sentences().getLast(), Set.of());
    claim.ifPresent(
        made ->
            assertThat(new ClaimVerifier().faults(made, material::text, material::publishedDay))
                .isEmpty());
    return text(claim);
  }

  @Test
  void cutsWhatALongSentenceSaysByTheWay() {
    assertThat(
            cut(
                "The Tarnmouth harbour board, which has run the old bridge since the great flood,"
                    + " closed it to all traffic on Friday after an inspector (from the northern"
                    + " office) found cracks in its cables.",
                "closed"))
        .isEqualTo(
            "The Tarnmouth harbour board closed it to all traffic on Friday after an inspector"
                + " found cracks in its cables.");
    assertThat(
            cut(
                "The harbour board closed the old bridge to all traffic on Friday after a warning"
                    + " of its own inspector, who has looked after the cables for most of his life.",
                "closed"))
        .isEqualTo(
            "The harbour board closed the old bridge to all traffic on Friday after a warning of"
                + " its own inspector.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The harbour board, which has never run any other bridge on this coast, closed it to all"
            + " traffic on Friday after an inspector found cracks.",
        "The harbour board, which has run the bridge for 40 years, closed it to all traffic on"
            + " Friday after an inspector found cracks in it.",
        "The harbour board, which said that the cables were sound, closed it to all traffic on"
            + " Friday after an inspector found cracks in it.",
        "The harbour board, which runs it, closed the bridge on Friday."
      })
  void leavesWhatDeniesCountsOrAttributesAndShortSentences(String sentence) {
    assertThat(cut(sentence, "closed")).isEqualTo(sentence);
  }

  @Test
  void anAsideThatIsNoneIsAFault() {
    StoryMaterial material =
        ArticleFixture.material(
            post().line(Role.MAIN, "The board closed the bridge, and the mayor wept on Friday."));
    Claim claim =
        new Claim(
            "The board closed the bridge.",
            List.of(material.sentences().getFirst().evidence()),
            List.of(new Claim.Edit("aside", ", and the mayor wept on Friday", "")),
            Claim.EXTRACTED);

    assertThat(new ClaimVerifier().faults(claim, material::text, material::publishedDay))
        .singleElement()
        .asString()
        .contains("more than allowed");
  }
}
