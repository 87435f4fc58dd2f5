package org.mingfa.extraction.reader;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.mingfa.extraction.exchange.ExtractionLimits;

/** Unpacks a zip into nothing, to know how large it is before a parser unpacks it into memory. */
final class ZipGuard {

    private ZipGuard() {}

    /** What is wrong with the archive's size, in Chinese; empty when it is within the limits. */
    static Optional<String> objection(byte[] bytes, ExtractionLimits limits) throws IOException {
        long inflated = 0;
        int entries = 0;
        byte[] buffer = new byte[1 << 16];
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = next(zip); entry != null; entry = next(zip)) {
                if (++entries > limits.zipEntries()) {
                    return Optional.of("压缩包内的条目超过 " + limits.zipEntries() + " 个。");
                }
                for (int n = zip.read(buffer); n >= 0; n = zip.read(buffer)) {
                    inflated += n;
                    if (inflated > limits.inflatedBytes()) {
                        return Optional.of("解压后超过 " + limits.inflatedBytes() + " 字节。");
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static @org.jspecify.annotations.Nullable ZipEntry next(ZipInputStream zip) throws IOException {
        try {
            return zip.getNextEntry();
        } catch (IllegalArgumentException badName) {
            throw new ZipException("条目名称的编码无效");
        }
    }
}
