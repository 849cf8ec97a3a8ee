package dev.backstory.site.picture;

import dev.backstory.port.PictureStore.Shown;
import java.util.Optional;

/** Where a site finds the lead images that its stories show. Safe for use by several threads. */
public interface Pictures {
  /** Of a site that shows none. */
  Pictures NONE =
      new Pictures() {
        @Override
        public Optional<Shown> shown(String storyId) {
          return Optional.empty();
        }

        @Override
        public Optional<byte[]> file(String digest) {
          return Optional.empty();
        }

        @Override
        public boolean areLinked() {
          return false;
        }
      };

  /** What was chosen for a story. */
  Optional<Shown> shown(String storyId);

  /** The bytes of a copy. */
  Optional<byte[]> file(String digest);

  /** Whether readers' browsers fetch them from the publishers; else the site has copies. */
  boolean areLinked();
}
