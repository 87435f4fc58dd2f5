package org.mingfa.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher sets a mask; a service that is started without it has to care for itself. */
@DisabledOnOs(OS.WINDOWS)
class OwnersAloneTest {

    @TempDir
    Path data;

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void whatTheServiceHoldsIsItsOwnersAlone() throws IOException {
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
        SampleGeneration.build(data, "g1");
        try (RunningService service = RunningService.start(data)) {
            assertThat(service.post("/v1/feedback", "{\"request_id\":\"0123456789abcdef01234567\",\"useful\":true}")
                            .status())
                    .isLessThan(500);
            service.get("/v1/operations/usage?month=2026-11", "Authorization", "Bearer " + RunningService.TOKEN);
            assertThat(permissions(data)).isEqualTo("rwx------");
            for (Path folder : List.of(data.resolve("generations/g1"), data.resolve("service"))) {
                assertThat(folder).isDirectory();
                isItsOwnersAlone(folder);
            }
        }
    }

    /** With all that is in it, but for what the living service takes away meanwhile. */
    private static void isItsOwnersAlone(Path path) throws IOException {
        try {
            boolean isFolder = Files.isDirectory(path);
            assertThat(permissions(path)).as(path.toString()).isEqualTo(isFolder ? "rwx------" : "rw-------");
            if (isFolder) {
                List<Path> inside;
                try (Stream<Path> found = Files.list(path)) {
                    inside = found.toList();
                }
                for (Path one : inside) {
                    isItsOwnersAlone(one);
                }
            }
        } catch (NoSuchFileException gone) {
            // nobody reads it any more
        }
    }
}
