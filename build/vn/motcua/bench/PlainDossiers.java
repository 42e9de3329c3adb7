package vn.motcua.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The rows that the door wrote for a dossier, with the same bytes and indexes and a code of their own, by one bare insert of several rows, committed. */
final class PlainDossiers {

    private static final AtomicLong NUMBERS = new AtomicLong(System.nanoTime() / 1_000);
    private static final String TABLE = "bench.national";

    private final Connection connection;
    private final List<String> values;
    private final PreparedStatement insert;
    private final int code;
    private final int rows;

    private PlainDossiers(Connection connection, List<String> columns, List<String> types, List<String> values, int rows) throws SQLException {
        this.connection = connection;
        this.values = values;
        this.rows = rows;
        code = columns.indexOf("code");
        String one = types.stream().map(type -> "?::" + type).collect(Collectors.joining(",", "(", ")"));
        insert = connection.prepareStatement("insert into " + TABLE + " (" + String.join(",", columns) + ") values "
                + IntStream.range(0, rows).mapToObj(i -> one).collect(Collectors.joining(",")));
    }

    /** An empty table like the door's. */
    static void makeTable(Connection connection) throws SQLException {
        try (Statement make = connection.createStatement()) {
            make.execute("create schema if not exists bench");
            make.execute("drop table if exists " + TABLE);
            make.execute("create table " + TABLE + " (like dossier.national including all)");
        }
    }

    /** Inserts as many rows at a time, each like the row of this dossier. */
    static PlainDossiers like(Connection connection, String code, int rows) throws SQLException {
        List<String> columns = new ArrayList<>();
        List<String> types = new ArrayList<>();
        List<String> values = new ArrayList<>();
        try (PreparedStatement asked = connection.prepareStatement("select * from dossier.national where code = ?")) {
            asked.setString(1, code);
            try (ResultSet row = asked.executeQuery()) {
                if (!row.next()) throw new IllegalStateException("no dossier " + code);
                ResultSetMetaData said = row.getMetaData();
                for (int i = 1; i <= said.getColumnCount(); i++) {
                    if (said.getColumnName(i).equals("id")) continue;
                    columns.add(said.getColumnName(i));
                    types.add(said.getColumnTypeName(i));
                    values.add(row.getString(i));
                }
            }
        }
        connection.setAutoCommit(false);
        return new PlainDossiers(connection, columns, types, values, rows);
    }

    boolean commitOne() throws SQLException {
        long first = NUMBERS.getAndAdd(rows);
        int at = 1;
        for (int row = 0; row < rows; row++)
            for (int i = 0; i < values.size(); i++) insert.setString(at++, i == code ? "P26.101-251103-" + (first + row) : values.get(i));
        insert.executeUpdate();
        connection.commit();
        return true;
    }
}
