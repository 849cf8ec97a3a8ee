package dev.backstory.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkupReaderTest {
  private static FeedElement first(String markup) throws UnreadableFeed {
    return MarkupReader.read(markup).children().getFirst();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<a>one<!-- two --> three</a> | one three",
        "<a>one<?two?> three</a> | one three",
        "<a><![CDATA[1 < 2 &amp; 3]]></a> | 1 < 2 &amp; 3",
        "<a>x<![CDATA[y]]>z</a> | xyz",
        "<a>1 < 2 & 3 &amp; 4</a> | 1 < 2 & 3 & 4",
        "<a>&eacute;&#233;&#xE9;&#XE9;&apos;&nosuch;</a> | éééé'&nosuch;",
        "<a>x&#0;&#xD800;y</a> | xy",
        "<a>one<b>two</c>three</a> | onetwothree",
        "<a>open | open",
        "<a>cut <![CDATA[here | cut here",
        "<A>case</a> | case",
      })
  void readsTextOfWellAndIllFormedMarkup(String markup, String text) throws UnreadableFeed {
    assertThat(first(markup).text().strip()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<a b=\"1\" c=\"2\"/>",
        "<a b='1' c='2'></a>",
        "<a b=1 c=2>",
        "<a B = '1'\n c='2' d>",
        "<a b='1'c='2'>",
        "<a b='1 c=2 <d>", // a value that nobody closes ends where the next element begins
      })
  void readsAttributes(String markup) throws UnreadableFeed {
    assertThat(first(markup).attribute("b")).startsWith("1");
  }

  @Test
  void referencesInAttributesAreResolved() throws UnreadableFeed {
    assertThat(first("<a b='x?y=1&amp;z=2&w=3'/>").attribute("b")).isEqualTo("x?y=1&z=2&w=3");
  }

  @Test
  void anElementIsKnownByItsNamespaceWhateverItsPrefix() throws UnreadableFeed {
    FeedElement feed =
        first(
            "<a:feed xmlns:a='http://www.w3.org/2005/Atom' xmlns:d='http://purl.org/dc/elements/1.1/'>"
                + "<a:title/><d:creator/><dc:date/><x:y xmlns:x='urn:x'/><z xmlns='urn:z'/></a:feed>");

    assertThat(feed.name()).isEqualTo("feed");
    assertThat(feed.children())
        .extracting(FeedElement::name)
        .containsExactly("title", "dc:creator", "dc:date", "other:y", "other:z");
  }

  @Test
  void anUnclosedItemEndsWhereTheNextBegins() throws UnreadableFeed {
    FeedElement root = MarkupReader.read("<rss><item><title>a<item><title>b</title></item></rss>");

    assertThat(root.outermost(Set.of("item")))
        .extracting(item -> item.text().strip())
        .containsExactly("a", "b");
  }

  @Test
  void knowsADocumentThatBreaksOff() throws UnreadableFeed {
    assertThat(MarkupReader.read("<a><b></b>").breaksOff()).isTrue();
    assertThat(MarkupReader.read("<a><b></a>").breaksOff()).isFalse();
  }

  @Test
  void skipsADocumentTypeWithAllThatItDefines() throws UnreadableFeed {
    String doctype = "<!DOCTYPE a [<!ENTITY b \"<c>]>\"> <!ENTITY d SYSTEM 'file:///etc/passwd'>]>";

    assertThat(first(doctype + "<a>&b;&d;</a>").text()).isEqualTo("&b;&d;");
  }

  @Test
  void keepsItsDepthWithinBounds() throws UnreadableFeed {
    String deep = "<a>".repeat(1_000) + "in" + "</a>".repeat(1_000) + "<b>behind</b>";

    assertThat(MarkupReader.read(deep).children())
        .extracting(FeedElement::name)
        .containsExactly("a", "b");
  }

  @Test
  void refusesMoreElementsThanAnyFeedHas() {
    assertThatThrownBy(() -> MarkupReader.read("<a/>".repeat(600_001)))
        .isInstanceOf(UnreadableFeed.class)
        .hasMessageContaining("600000 elements");
  }

  @Property(tries = 1_000)
  void everyTextComesToAnEnd(@ForAll @StringLength(max = 60) String noise) throws UnreadableFeed {
    FeedElement document = MarkupReader.read("<a x='" + noise + "'>" + noise + "</a>" + noise);
    assertThat(document.children()).isNotEmpty();
  }

  @Property(tries = 1_000)
  void escapedTextComesBackAsItWas(@ForAll @StringLength(max = 60) String text)
      throws UnreadableFeed {
    String escaped = text.replace("&", "&amp;").replace("<", "&lt;");
    assertThat(first("<a>" + escaped + "</a>").text()).isEqualTo(text);
  }
}
