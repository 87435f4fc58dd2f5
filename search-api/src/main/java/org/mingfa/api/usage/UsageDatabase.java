package org.mingfa.api.usage;

import java.io.IOException;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.mingfa.api.settings.MingfaSettings;

/** Where the tables of usage and feedback are: a file of our own unless a server is configured. */
public sealed interface UsageDatabase permits UsageDatabaseFile, UsageDatabaseServer {

    /** The file under the data directory, or the server that the settings name; nothing is opened yet. */
    static UsageDatabase of(Path data, MingfaSettings.Usage settings) {
        return settings.url() == null ? UsageDatabaseFile.under(data) : UsageDatabaseServer.of(settings);
    }

    /** Connections to it; fails where it is away. */
    DataSource open();

    /** What makes a commit outlive the process and a full disk; empty where a commit does so itself. */
    String keeping();

    /** What lets go of it; empty where nothing is held. */
    String closing();

    /** What removes all tables, half made ones too, of one that is ours alone; empty where it may be others' too. */
    String emptying();

    /** Tells whoever looks from outside the service what is wrong with it; null when all is well. */
    void note(@Nullable String trouble) throws IOException;

    /** What may be the matter when it cannot be opened. */
    String hint();
}
