package org.mingfa.cli;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whether something failed because a disk is full, however deep below: each library wraps it in its own way. */
final class FullDisk {

    /** What Linux, macOS and Windows call it, and a quota that is used up. */
    private static final List<String> REASONS = List.of(
            "no space left on device",
            "not enough space on the disk",
            "disk quota exceeded",
            "database or disk is full");

    private static final int DEEPEST = 32;

    private FullDisk() {}

    /**
     * The line for the operator.
     *
     * @param data the data directory, whose disk is named
     */
    static Optional<String> message(Throwable failure, Path data) {
        Throwable at = failure;
        for (int depth = 0; at != null && depth < DEEPEST; depth++, at = at.getCause()) {
            if (isFull(at)) {
                return Optional.of("I002 磁盘写满了：" + disk(data)
                        + "。没有写完的已经删除，线上一代不变。腾出空间（mingfa generation gc 删去旧的各代），"
                        + "或者用 --data 换到别的磁盘，再运行一次。见 docs/errors.md#I002。");
            }
        }
        return Optional.empty();
    }

    private static boolean isFull(Throwable failure) {
        String reason = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        return REASONS.stream().anyMatch(reason::contains);
    }

    private static String disk(Path data) {
        Path there = data.toAbsolutePath();
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        try {
            FileStore store = Files.getFileStore(there);
            return store + "，数据目录 " + data.toAbsolutePath() + " 所在，共 " + (store.getTotalSpace() >> 20) + " MB，还剩 "
                    + (store.getUsableSpace() >> 20) + " MB";
        } catch (IOException e) {
            return "数据目录 " + data.toAbsolutePath() + " 所在的磁盘";
        }
    }
}
