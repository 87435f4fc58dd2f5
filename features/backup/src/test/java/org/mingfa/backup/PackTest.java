package org.mingfa.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingfa.backup.Minisign.SigningKey;
import org.mingfa.backup.Minisign.TrustedKey;
import org.mingfa.search.generation.GenerationStore;
import org.mingfa.text.document.Sha256;
import org.mingfa.text.problem.Refusal;

/** A signature says who wrote a pack, not that it can be used: what was signed by mistake is refused in words, and nothing changes. */
class PackTest {

    private static final SigningKey KEY = SigningKey.make();
    private static final String HEAD = """
            {"format":"mingfa-pack-1","generation":"20261201-1","built":"2026-12-01T00:00:00Z","bestBefore":"2027-06-01",\
            "program":"test","files":""";

    @TempDir
    private Path folder;

    private Path pack(String list, String manifest) throws IOException {
        Path file = folder.resolve("a.pack");
        byte[] bytes = list.getBytes(StandardCharsets.UTF_8);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            put(zip, "pack.json", bytes);
            put(zip, "pack.json.minisig", Minisign.sign(bytes, KEY, "a").getBytes(StandardCharsets.UTF_8));
            put(zip, "generation/manifest.json", manifest.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
    }

    private static Pack open(Path file) throws IOException {
        return Pack.open(file, List.of(TrustedKey.read(KEY.open())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "{}",
                "[]",
                "x",
                HEAD + "null}",
                HEAD + "{}}",
                HEAD + "{\"generation/manifest.json\":null}}",
                HEAD + "{\"generation/manifest.json\":{\"bytes\":-1,\"sha256\":\"a\"}}}",
                HEAD + "{\"generation/manifest.json\":{\"bytes\":1}}}"
            })
    void refusesAListThatNamesNothing(String list) throws IOException {
        Path file = pack(list, "{}");
        assertThatThrownBy(() -> open(file)).isInstanceOf(Refusal.class).hasMessageContaining("不能使用");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "{}", "[]", "x", "", "{\"id\":\"20261201-2\"}"})
    void refusesAManifestThatIsNoneOrOfAnotherGeneration(String manifest) throws IOException {
        byte[] bytes = manifest.getBytes(StandardCharsets.UTF_8);
        Pack pack = open(pack(listed(bytes.length, Sha256.of(manifest)), manifest));
        GenerationStore store = new GenerationStore(folder.resolve("data"));
        for (Step step : List.<Step>of(pack::check, () -> pack.install(store))) {
            assertThatThrownBy(step::run).isInstanceOf(Refusal.class).hasMessageContaining("generation/manifest.json");
        }
        assertThat(store.list()).isEmpty();
    }

    private interface Step {
        void run() throws IOException;
    }

    private static String listed(long bytes, String sum) {
        return HEAD + "{\"generation/manifest.json\":{\"bytes\":" + bytes + ",\"sha256\":\"" + sum + "\"}}}";
    }

    @Test
    void readsNoMoreThanAListMayHave() throws IOException {
        Pack pack = open(pack(listed(1L << 40, "a"), "{}"));
        assertThatThrownBy(pack::check).isInstanceOf(Refusal.class).hasMessageContaining("大得不像");
    }
}
