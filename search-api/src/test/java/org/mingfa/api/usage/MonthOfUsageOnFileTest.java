package org.mingfa.api.usage;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** In the file that a service has of its own; more than 200,000 requests in the month. */
class MonthOfUsageOnFileTest extends MonthOfUsageContract {

    @TempDir
    private Path data;

    @Override
    UsageDatabase database() {
        return UsageDatabaseFile.under(data);
    }

    @Override
    int perWorkday() {
        return 10_500;
    }
}
