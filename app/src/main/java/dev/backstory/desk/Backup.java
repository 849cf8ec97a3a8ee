package dev.backstory.desk;

import dev.backstory.notation.Fingerprint;
import dev.backstory.pipeline.PageCodec;
import dev.backstory.store.DataFolderException;
import dev.backstory.store.sqlite.SqliteCopy;
import dev.backstory.store.sqlite.SqliteDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * A data folder in one file, a ZIP archive: its database as it was at one moment, its settings, and
 * what the file holds. The file appears whole or not at all, and so does a folder made of it.
 */
public final class Backup {
  private static final String CONTENTS = "backup.json";
  private static final String DATABASE = "backstory.db";
  private static final String SETTINGS = "backstory.toml";

  /** Beside the data, what the last backup of them holds. */
  private static final String LAST = "last-backup.json";

  /** More than any settings or contents have. */
  private static final int LONGEST = 1 << 20;

  private Backup() {}

  /**
   * What a backup holds.
   *
   * @param program the version that made it
   * @param at when
   * @param bytes of the database
   * @param sha256 of the database, in hexadecimal digits
   */
  public record Contents(
      String program, Instant at, long articles, long stories, long bytes, String sha256) {}

  /**
   * Writes the data of a folder to a file, in place of an earlier backup there, while others may go
   * on working in the folder.
   *
   * @param program its version
   * @throws DataFolderException if there is no such folder, or its database cannot be read
   * @throws IOException if the file cannot be written, or is there and is no backup
   */
  public static Contents write(Path folder, Path file, String program, Instant at)
      throws IOException {
    if (Files.exists(file)) {
      contents(file); // nothing else is written over
    }
    Path copy = beside(file, "-database");
    Path made = beside(file, "-new");
    try {
      Files.deleteIfExists(copy);
      Files.deleteIfExists(made);
      createForOwner(copy);
      SqliteCopy.write(folder, copy);
      Contents contents = pack(folder, copy, made, program, at);
      Files.move(made, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      note(folder, contents);
      return contents;
    } finally {
      Files.deleteIfExists(copy);
      Files.deleteIfExists(made);
    }
  }

  /** The backup is there, whether this can be noted or not. */
  private static void note(Path folder, Contents contents) {
    try {
      Files.writeString(folder.resolve(LAST), PageCodec.json(contents) + "\n");
    } catch (IOException e) {
      // the folder may be read only
    }
  }

  /** When the last backup of a folder was made; empty if that is not known. */
  public static Optional<Instant> last(Path folder) {
    try {
      return Optional.of(
          PageCodec.read(Files.readString(folder.resolve(LAST)), Contents.class).at());
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Contents pack(Path folder, Path copy, Path made, String program, Instant at)
      throws IOException {
    createForOwner(made);
    Contents contents;
    MessageDigest digest = Fingerprint.sha256();
    try (ZipOutputStream zip =
        new ZipOutputStream(Files.newOutputStream(made, StandardOpenOption.WRITE))) {
      zip.setLevel(Deflater.BEST_SPEED);
      zip.putNextEntry(new ZipEntry(DATABASE));
      long bytes;
      try (InputStream in = new DigestInputStream(Files.newInputStream(copy), digest)) {
        bytes = in.transferTo(zip);
      }
      Path settings = folder.resolve(SETTINGS);
      if (Files.exists(settings)) {
        zip.putNextEntry(new ZipEntry(SETTINGS));
        Files.copy(settings, zip);
      }
      contents =
          new Contents(
              program,
              at,
              SqliteCopy.count(copy, "article"),
              SqliteCopy.count(copy, "page"),
              bytes,
              HexFormat.of().formatHex(digest.digest()));
      zip.putNextEntry(new ZipEntry(CONTENTS));
      zip.write(PageCodec.json(contents).getBytes(StandardCharsets.UTF_8));
    }
    sync(made);
    return contents;
  }

  /**
   * Makes a data folder of a backup.
   *
   * @param folder has no data yet
   * @throws DataFolderException if the folder has data, or the backup's are damaged
   * @throws IOException if the file is no backup or cannot be read, or the folder not be written
   */
  public static Contents restore(Path file, Path folder) throws IOException {
    Contents contents = contents(file);
    Path database = SqliteDatabase.file(folder);
    if (Files.exists(database)) {
      throw new DataFolderException(
          "the data folder " + folder + " has data already: restore into another one", null);
    }
    Files.createDirectories(folder);
    Path made = beside(database, "-restored");
    Files.deleteIfExists(made);
    try (ZipFile zip = new ZipFile(file.toFile())) {
      unpack(zip, contents, made, file);
      SqliteCopy.count(made, "page"); // which is damaged if this fails
      ZipEntry settings = zip.getEntry(SETTINGS);
      if (settings != null && Files.notExists(folder.resolve(SETTINGS))) {
        createForOwner(folder.resolve(SETTINGS));
        Files.write(folder.resolve(SETTINGS), read(zip, settings, file));
      }
      sync(made);
      Files.move(made, database, StandardCopyOption.ATOMIC_MOVE);
      return contents;
    } finally {
      Files.deleteIfExists(made);
    }
  }

  private static void unpack(ZipFile zip, Contents contents, Path made, Path file)
      throws IOException {
    ZipEntry entry = zip.getEntry(DATABASE);
    if (entry == null) {
      throw noBackup(file);
    }
    MessageDigest digest = Fingerprint.sha256();
    createForOwner(made);
    long written = 0;
    try (InputStream in = new DigestInputStream(zip.getInputStream(entry), digest);
        OutputStream out = Files.newOutputStream(made, StandardOpenOption.WRITE)) {
      byte[] block = new byte[1 << 16];
      for (int read = in.read(block); read >= 0; read = in.read(block)) {
        written += read;
        if (written > contents.bytes()) {
          throw damaged(file);
        }
        out.write(block, 0, read);
      }
    } catch (ZipException e) {
      throw damaged(file);
    }
    boolean same = HexFormat.of().formatHex(digest.digest()).equals(contents.sha256());
    if (written != contents.bytes() || !same) {
      throw damaged(file);
    }
  }

  /** What a file says that it holds. */
  private static Contents contents(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      ZipEntry entry = zip.getEntry(CONTENTS);
      if (entry == null) {
        throw noBackup(file);
      }
      return PageCodec.read(
          new String(read(zip, entry, file), StandardCharsets.UTF_8), Contents.class);
    } catch (ZipException | IllegalArgumentException e) {
      throw noBackup(file);
    }
  }

  private static byte[] read(ZipFile zip, ZipEntry entry, Path file) throws IOException {
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] bytes = in.readNBytes(LONGEST);
      if (bytes.length == LONGEST) {
        throw noBackup(file);
      }
      return bytes;
    }
  }

  private static IOException noBackup(Path file) {
    return new IOException(file + " is no backup of a data folder");
  }

  private static IOException damaged(Path file) {
    return new IOException(file + " is damaged: its database is not the one that was backed up");
  }

  private static Path beside(Path file, String what) {
    return file.toAbsolutePath().resolveSibling("." + file.getFileName() + what);
  }

  /** Settings may hold a key. */
  private static void createForOwner(Path file) throws IOException {
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    } else {
      Files.createFile(file);
    }
  }

  private static void sync(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }
}
