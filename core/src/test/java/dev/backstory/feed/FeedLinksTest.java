package dev.backstory.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FeedLinksTest {
  @Test
  void findsTheFeedsThatAPageOffers() {
    String page =
        """
        <!doctype html><title>The Tern</title>
        <link rel="stylesheet" href="/style.css">
        <link rel="Alternate" type="application/RSS+xml" href="/feed">
        <link rel="alternate" hreflang="no" href="/no/">
        <link rel="alternate" type="application/json+oembed" href="/oembed">
        <link rel="alternate" type="application/json" href="/wp-json/pages/1">
        <link rel="alternate" type="application/atom+xml" href="https://tern.example/atom">
        <link rel="alternate" type="application/rss+xml" href="/feed">
        <link rel="alternate" type="application/rss+xml" href="javascript:x">""";

    assertThat(FeedLinks.in(page.getBytes(StandardCharsets.UTF_8), "https://tern.example/", null))
        .containsExactly("https://tern.example/feed", "https://tern.example/atom");
  }

  @Test
  void aPageThatCannotBeReadOffersNone() {
    String page = "<link rel=feed href=/feed><p><b><i></p>" + "<div>".repeat(600) + "x";

    assertThat(FeedLinks.in(page.getBytes(StandardCharsets.UTF_8), "https://tern.example/", null))
        .isEmpty();
  }
}
