package dev.backstory.pipeline;

import java.util.function.IntConsumer;

/**
 * Is told of work done, as it is done.
 *
 * @param reading number of further articles read
 * @param placing number of further articles placed
 * @param telling number of further stories told
 */
public record Progress(IntConsumer reading, IntConsumer placing, IntConsumer telling) {
  public static final Progress NONE = new Progress(_ -> {}, _ -> {}, _ -> {});
}
