package dev.backstory.extract.body;

import dev.backstory.extract.page.Block;
import dev.backstory.extract.page.MetaElements;
import dev.backstory.extract.page.PageParser;
import dev.backstory.extract.page.StructuredData;
import dev.backstory.extract.title.PageTitle;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** A page as {@link BodyModel} sees it, block by block. Public for the trainer. */
public final class BodyEvidence {
  private final PageBlocks page;
  private final PageStatements stated;

  BodyEvidence(
      Document document, MetaElements meta, StructuredData data, @Nullable String headline) {
    page = new PageBlocks(document.body(), headline);
    stated = PageStatements.of(meta, data, headline);
  }

  /** Reads a page that declares its encoding. */
  public static BodyEvidence of(byte[] html) {
    Document document = PageParser.parse(html, null, null, Integer.MAX_VALUE).required();
    MetaElements meta = new MetaElements(document);
    StructuredData data = new StructuredData(document);
    String headline = PageTitle.of(document, meta, data);
    return new BodyEvidence(document, meta, data, headline);
  }

  List<Block> blocks() {
    return page.blocks;
  }

  /** Whether the page calls its article news. */
  boolean isNews() {
    return stated.news();
  }

  /** Whether the page marks the block as what is said of a picture. */
  boolean isCaption(int block) {
    return page.blocks.get(block).owner().normalName().equals("figcaption");
  }

  /** Whether the names around a block, or the heading that it follows, speak against it. */
  boolean isDoubtful(int block) {
    return BlockRules.isDoubtful(page.faults[block]);
  }

  /** How many blocks the page has. */
  public int size() {
    return page.blocks.size();
  }

  public String text(int block) {
    return page.blocks.get(block).text();
  }

  /** The words that a block opens with. */
  public List<String> words(int block) {
    return page.words.get(block);
  }

  /** The words of the class names and ids of all elements around a block. */
  public Set<String> markers(int block) {
    Set<String> markers = new LinkedHashSet<>();
    for (BlockContainer at = page.places.get(block); at != null; at = at.parent) {
      markers.addAll(at.markers);
    }
    return markers;
  }

  /** Numbers for each block, as it looks by itself and on its page. */
  public float[][] features(Lexicon markers, Lexicon words) {
    return new BlockFeatures(page, stated, markers, words).all();
  }

  /** The same, and what the blocks around each have been taken for. */
  public float[][] features(float[][] features, float[] probabilities) {
    return new NeighbourFeatures(page, probabilities).with(features);
  }
}
