package org.mingfa.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * ONNX Runtime's own libraries, unpacked once for reading processes, which may write no files: it would unpack them itself
 * otherwise. On Linux; elsewhere such a process is not kept from writing.
 */
final class NativeLibraries {

    /** The property by which ONNX Runtime is told where they lie. */
    static final String PROPERTY = "onnxruntime.native.path";

    private static final Map<String, String> FOLDERS = Map.of("amd64", "linux-x64", "aarch64", "linux-aarch64");
    private static final List<String> NAMES = List.of("libonnxruntime.so", "libonnxruntime4j_jni.so");

    private NativeLibraries() {}

    /** Where they lie; empty where there are none for this system, and pictures go unread if processes are confined. */
    static Optional<Path> folder() {
        return Unpacked.FOLDER;
    }

    /** When first asked for. */
    private static final class Unpacked {
        static final Optional<Path> FOLDER = unpack();

        private static Optional<Path> unpack() {
            String system = FOLDERS.get(System.getProperty("os.arch"));
            if (system == null || !"Linux".equals(System.getProperty("os.name"))) {
                return Optional.empty();
            }
            try {
                Path folder = Files.createTempDirectory("mingfa-onnx-");
                folder.toFile().deleteOnExit();
                for (String name : NAMES) {
                    try (InputStream in =
                            ClassLoader.getSystemResourceAsStream("ai/onnxruntime/native/" + system + "/" + name)) {
                        if (in == null) {
                            return Optional.empty();
                        }
                        Path library = folder.resolve(name);
                        Files.copy(in, library);
                        library.toFile().deleteOnExit();
                    }
                }
                return Optional.of(folder);
            } catch (IOException e) {
                throw new UncheckedIOException("无法解压识别图片所需的程序库，请检查临时目录的空间与权限。", e);
            }
        }
    }
}
