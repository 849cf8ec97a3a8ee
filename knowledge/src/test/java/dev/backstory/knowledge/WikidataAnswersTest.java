package dev.backstory.knowledge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backstory.model.EntityType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WikidataAnswersTest {
  private final WikidataAnswers answers = new WikidataAnswers("en");

  private List<String> found(String json, String name) throws KnowledgeException {
    return answers.found(json.getBytes(UTF_8), name);
  }

  private Map<String, Entry> entities(String json) throws KnowledgeException {
    return answers.entities(json.getBytes(UTF_8));
  }

  @Test
  void aSearchFindsThoseWhoBearExactlyTheName() throws KnowledgeException {
    String answer =
        """
        {"searchinfo":{"search":"Port Amber"},"search":[
          {"id":"Q100","label":"Port Amber","match":{"type":"label","language":"en","text":"Port Amber"}},
          {"id":"Q101","label":"Port Amber Airport","match":{"type":"label","language":"en","text":"Port Amber Airport"}},
          {"id":"Q102","label":"Amberhaven","match":{"type":"alias","language":"en","text":"the port amber"},"aliases":["the port amber"]},
          {"id":"Q103","label":"Port Amber"},
          {"id":"Q100","label":"Port Amber","match":{"type":"label","text":"Port Amber"}},
          {"id":"P31","label":"Port Amber"}, {"label":"Port Amber"}, 7, null],
         "search-continue":7,"success":1}
        """;
    assertThat(found(answer, "Port Amber")).containsExactly("Q100", "Q102", "Q103");
    assertThat(found("{\"search\":[],\"success\":1}", "Port Amber")).isEmpty();
  }

  @Test
  void whatIsNoAnswerIsSaid() {
    for (String json :
        List.of("", "[]", "7", "{", "{\"search\":[{\"id\":\"Q1\"", "{\"search\":{}}", "<html>")) {
      assertThatThrownBy(() -> found(json, "x")).as(json).isInstanceOf(KnowledgeException.class);
    }
    for (String json : List.of("", "[]", "{\"success\":1}", "{\"entities\":{\"Q1\":{\"id\":")) {
      assertThatThrownBy(() -> entities(json)).as(json).isInstanceOf(KnowledgeException.class);
    }
    String error = "{\"error\":{\"code\":\"maxlag\",\"info\":\"Waiting\"}}";
    assertThatThrownBy(() -> found(error, "x")).hasMessage("error response: maxlag");
    assertThatThrownBy(() -> entities(error)).hasMessage("error response: maxlag");
    String deep = "{\"search\":" + "[".repeat(100_000);
    assertThatThrownBy(() -> found(deep, "x")).isInstanceOf(KnowledgeException.class);
    assertThatThrownBy(() -> entities("{\"entities\":{\"Q1\":{\"claims\":" + "[".repeat(100_000)))
        .isInstanceOf(KnowledgeException.class);
  }

  @Test
  void entitiesComeAsTheyAreThere() throws KnowledgeException {
    Map<String, Entry> found =
        entities(
            """
            {"entities":{
              "Q100":{"pageid":7,"ns":0,"title":"Q100","lastrevid":77,"modified":"2031-01-01T00:00:00Z",
                "type":"item","id":"Q100","labels":{"mul":{"language":"mul","value":"Port Amber"}},
                "descriptions":[],"aliases":[],"claims":[],"sitelinks":[]},
              "Q101":{"id":"Q101","missing":""},
              "Q102":{"type":"item","id":"Q202","redirects":{"from":"Q102","to":"Q202"},
                "labels":{"en":{"language":"en","value":"Ada Lind"}},"claims":{},"sitelinks":{}},
              "Q103":[],"Q104":null,
              "L5":{"type":"lexeme","id":"L5","lemmas":{}}},
             "success":1}
            """);
    assertThat(found.keySet()).containsExactly("Q100", "Q102");
    assertThat(found.get("Q100").label("en")).isEqualTo("Port Amber");
    assertThat(found.get("Q100").revision()).isEqualTo(77);
    assertThat(found.get("Q102").id()).isEqualTo("Q202");
  }

  @Test
  void statementsAreReadInTheirTrueShape() throws KnowledgeException {
    Entry entry =
        entities(
                """
                {"entities":{"Q100":{"type":"item","id":"Q100","claims":{"P31":[
                  {"mainsnak":{"snaktype":"value","property":"P31","hash":"a","datavalue":{"value":{"entity-type":"item","numeric-id":1,"id":"Q1"},"type":"wikibase-entityid"},"datatype":"wikibase-item"},"type":"statement","qualifiers":{"P580":[{"snaktype":"value","datavalue":{"value":{"id":"Q999"}}}]},"id":"Q100$1","rank":"normal"},
                  {"mainsnak":{"snaktype":"novalue","property":"P31"},"type":"statement","rank":"normal"},
                  {"mainsnak":{"snaktype":"somevalue","property":"P31"},"type":"statement","rank":"preferred"},
                  {"mainsnak":{"datavalue":{"value":{"entity-type":"item","numeric-id":2}}},"rank":"normal"},
                  {"mainsnak":{"datavalue":{"value":{"id":"Q3"}}},"rank":"deprecated"},
                  {"mainsnak":{"datavalue":{"value":{"id":"Q4"}}},"rank":"preferred"},
                  {"mainsnak":{"datavalue":{"value":{"id":"Q1"}}},"rank":"normal"},
                  {"mainsnak":{"datavalue":{"value":"text"}},"rank":"normal"},
                  {"mainsnak":{"datavalue":{"value":{"id":{"a":1}}}},"rank":["normal"]},
                  "odd", null],"P279":{}}}}}
                """)
            .get("Q100");
    assertThat(entry.classes()).containsExactly("Q4", "Q1", "Q2");
    assertThat(entry.parents()).isEmpty();
  }

  @Test
  void whichClassesMustBeKnownIsSaidUntilTheTypeIsClear() throws KnowledgeException {
    Entry town =
        entities(
                """
                {"entities":{"Q100":{"type":"item","id":"Q100","claims":{"P31":[
                  {"mainsnak":{"datavalue":{"value":{"id":"Q900"}}},"rank":"normal"},
                  {"mainsnak":{"datavalue":{"value":{"id":"Q901"}}},"rank":"normal"}]}}}}
                """)
            .get("Q100");
    assertThat(type(town, Map.of())).isEqualTo(new TypeLookup.Missing(Set.of("Q900", "Q901")));
    assertThat(type(town, Map.of("Q900", List.of("Q902"), "Q901", List.of("Q43229"))))
        .isEqualTo(new TypeLookup.Missing(Set.of("Q902")));
    assertThat(
            type(
                town,
                Map.of(
                    "Q900",
                    List.of("Q902"),
                    "Q901",
                    List.of("Q43229"),
                    "Q902",
                    List.of("Q486972", "Q777"))))
        .isEqualTo(new TypeLookup.Known(EntityType.PLACE));
    assertThat(type(town, Map.of("Q900", List.of(), "Q901", List.of("Q900"))))
        .isEqualTo(new TypeLookup.Known(null));
  }

  private static TypeLookup type(Entry entry, Map<String, List<String>> parents) {
    return WikidataAnswers.type(entry, parents::get);
  }
}
