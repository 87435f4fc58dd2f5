package org.mingfa.search.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceLockTest {

    private static final URI ADDRESS = URI.create("http://127.0.0.1:18080");

    @TempDir
    private Path data;

    @Test
    void aServiceIsFoundWhileItUsesTheDirectoryAndHasSaidWhereItAnswers() throws IOException {
        assertThat(ServiceLock.findAddress(data)).isEmpty();
        try (ServiceLock service = ServiceLock.share(data).orElseThrow()) {
            assertThat(ServiceLock.findAddress(data)).isEmpty();
            service.announce(ADDRESS);
            assertThat(ServiceLock.findAddress(data)).contains(ADDRESS);
        }
        assertThat(ServiceLock.findAddress(data)).isEmpty();
    }

    /** Of a service that was killed the file still names the address, where anybody may listen now. */
    @Test
    void whatAKilledServiceLeftIsNoAddress() throws IOException {
        Files.writeString(data.resolve(".service.lock"), ADDRESS.toString());
        assertThat(ServiceLock.findAddress(data)).isEmpty();
    }

    @Test
    void aServiceThatEndsLeavesTheAddressOfAnother() throws IOException {
        try (ServiceLock first = ServiceLock.share(data).orElseThrow()) {
            try (ServiceLock second = ServiceLock.share(data).orElseThrow()) {
                second.announce(URI.create("http://127.0.0.1:18081"));
                first.announce(ADDRESS);
            }
            assertThat(Files.readString(data.resolve(".service.lock"))).isEqualTo(ADDRESS.toString());
        }
    }
}
