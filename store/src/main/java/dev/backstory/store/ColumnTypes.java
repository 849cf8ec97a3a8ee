package dev.backstory.store;

import java.lang.reflect.Type;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.generic.GenericType;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.spi.JdbiPlugin;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is kept as what in every database: an instant as text, a list of texts as JSON; a row is a
 * record whose components are called like its columns.
 */
final class ColumnTypes implements JdbiPlugin {
  static final GenericType<List<String>> TEXTS = new GenericType<>() {};

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final TypeReference<List<String>> JSON_TEXTS = new TypeReference<>() {};

  @Override
  public void customizeJdbi(Jdbi jdbi) {
    jdbi.getConfig(DamagedRows.class); // there for every statement before there is one
    jdbi.registerArgument(new Instants())
        .registerColumnMapper(Instant.class, (row, column, _) -> instant(row, column))
        .registerColumnMapper(TEXTS, (row, column, _) -> texts(row.getString(column)))
        .registerRowMapper(ColumnTypes::record);
  }

  private static final class Instants extends AbstractArgumentFactory<Instant> {
    Instants() {
      super(Types.VARCHAR);
    }

    @Override
    protected Argument build(Instant value, ConfigRegistry config) {
      return (position, statement, _) -> statement.setString(position, value.toString());
    }
  }

  private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
    String text = row.getString(column);
    return text == null ? null : Instant.parse(text);
  }

  private static Optional<RowMapper<?>> record(Type type, ConfigRegistry config) {
    return type instanceof Class<?> named && named.isRecord()
        ? Optional.of(ConstructorMapper.of(named))
        : Optional.empty();
  }

  static String json(List<String> texts) {
    return JSON.writeValueAsString(texts);
  }

  static List<String> texts(String json) {
    return JSON.readValue(json, JSON_TEXTS);
  }
}
