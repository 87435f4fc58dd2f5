package org.mingfa.api.usage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.generation.DurableFiles;
import org.mingfa.usage.UsageTrouble;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The ledger in a file of H2 in the data directory, for one service alone. */
record UsageDatabaseFile(Path folder) implements UsageDatabase {

    static UsageDatabaseFile under(Path data) {
        return new UsageDatabaseFile(data.toAbsolutePath().normalize().resolve("service"));
    }

    @Override
    public DataSource open() {
        closeToOthers();
        // kept open between connections, closed by the store: H2's own way at the end of the process would close it in
        // the midst
        // of making its tables
        DataSource source = new DriverManagerDataSource(
                "jdbc:h2:file:" + folder.resolve("mingfa") + ";DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE", "sa", "");
        try {
            source.getConnection().close(); // makes its files as the system does, readable for others
        } catch (SQLException away) {
            throw new CannotGetJdbcConnectionException("no connection", away);
        }
        closeToOthers();
        return source;
    }

    private void closeToOthers() {
        try {
            DurableFiles.directories(folder);
            DurableFiles.ownersAlone(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** H2 answers a commit from memory and writes later: without this, a killed process or a full disk would lose it unsaid. */
    @Override
    public String keeping() {
        return "checkpoint sync";
    }

    @Override
    public String closing() {
        return "shutdown";
    }

    @Override
    public String emptying() {
        return "drop all objects";
    }

    @Override
    public void note(@Nullable String trouble) throws IOException {
        Path data = folder.resolveSibling("");
        if (trouble == null) {
            UsageTrouble.forget(data);
        } else {
            UsageTrouble.note(data, trouble);
        }
    }

    @Override
    public String hint() {
        return "是否有另一个服务在用同一数据目录？";
    }
}
