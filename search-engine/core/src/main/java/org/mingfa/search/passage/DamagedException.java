package org.mingfa.search.passage;

import java.nio.file.Path;
import org.mingfa.text.problem.Refusal;

/** A file that we wrote ourselves cannot be read as what it was: the disk, or a hand, changed it. */
public final class DamagedException extends Refusal {

    private static final long serialVersionUID = 1;

    /**
     * A damaged file.
     *
     * @param what is wrong with it, in Chinese, without a full stop
     */
    public DamagedException(Path file, String what) {
        super(Kind.UNAVAILABLE, words(file, what));
    }

    /** The same with the failure that told of it. */
    public DamagedException(Path file, String what, Throwable cause) {
        super(Kind.UNAVAILABLE, words(file, what), cause);
    }

    /**
     * A damaged file that is written anew by something an operator does.
     *
     * @param wayOut what to do, with a full stop
     */
    public DamagedException(Path file, String what, String wayOut) {
        super(Kind.UNAVAILABLE, words(file, what, wayOut));
    }

    private static String words(Path file, String what) {
        return words(file, what, "请从备份恢复，或从头重新构建。");
    }

    private static String words(Path file, String what, String wayOut) {
        return "文件 " + file + " 已损坏（" + what + "）：" + wayOut;
    }
}
