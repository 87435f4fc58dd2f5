package org.mingfa.cli.command;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.AbsentException;
import org.mingfa.answers.NotFoundReason;
import org.mingfa.indexer.generation.GenerationCopy.IncompleteException;
import org.mingfa.indexer.generation.GenerationCopy.OtherDictionaryException;
import org.mingfa.indexer.source.CatalogueFetch.AwayException;
import org.mingfa.indexer.source.CorpusNameTakenException;
import org.mingfa.indexer.source.NoCorpusException;
import org.mingfa.search.generation.BuildInProgressException;
import org.mingfa.search.generation.NoLiveGenerationException;
import org.mingfa.search.generation.Rollback.CannotGoBackException;
import org.mingfa.search.generation.UnknownGenerationException;
import org.mingfa.search.index.EngineUnavailableException;
import org.mingfa.search.index.IndexUnavailableException;
import org.mingfa.search.learned.WeightsMissingException;
import org.mingfa.search.passage.DamagedException;
import org.mingfa.text.document.LawHeader;
import org.mingfa.text.problem.Refusal;

/** Which command helps after a failure: the modules below do not know the commands, so it is said here. */
public final class NextStep {

    private NextStep() {}

    public static Optional<String> after(Exception failure) {
        return Optional.ofNullable(
                switch (failure) {
                    case NoLiveGenerationException unreadable
                    when unreadable.getCause() != null -> "原因和办法：mingfa doctor";
                    case NoLiveGenerationException none -> "先运行 mingfa generation build，或 mingfa serve 使用随附的示例语料。";
                    case CannotGoBackException damaged
                    when damaged.kind() == Refusal.Kind.CHECK_FAILED -> "哪些代受损、哪些完好：mingfa doctor";
                    case CannotGoBackException none -> "已有的代：mingfa generation list";
                    case UnknownGenerationException unknown -> "已有的代：mingfa generation list";
                    case IndexUnavailableException unreadable -> "原因和办法：mingfa doctor";
                    case DamagedException damaged -> "哪些代受损、哪些完好：mingfa doctor";
                    case EngineUnavailableException away -> "原因和办法：mingfa doctor";
                    case BuildInProgressException busy -> "等它结束后再运行，或以 --data 另选数据目录。";
                    case CorpusNameTakenException taken -> "除名：mingfa corpus remove " + taken.name();
                    case AwayException away -> "带到以后：mingfa corpus add " + away.name() + " 文件夹或ZIP";
                    case NoCorpusException none -> "登记：mingfa corpus add NAME LOCATION";
                    case OtherDictionaryException old -> "重新构建：mingfa generation build";
                    case IncompleteException incomplete -> "检查：mingfa generation check " + incomplete.generation();
                    case WeightsMissingException old -> "不用它构建：mingfa generation build --learned off";
                    case AbsentException absent -> after(absent.absence());
                    default -> null;
                });
    }

    private static @Nullable String after(NotFoundReason absence) {
        return switch (absence) {
            case NotFoundReason.NoSuchLaw none -> "按名称查找：mingfa search 名称";
            case NotFoundReason.Ambiguous several -> "按名称查找：mingfa search 名称";
            case NotFoundReason.NotHeld lacking -> "已收录的相关内容：mingfa search " + lacking.title();
            case NotFoundReason.NotInForce none -> "换一天，或用 --as-of any。";
            case NotFoundReason.NoSuchArticle gone when !gone.elsewhere().isEmpty() -> elsewhere(gone);
            case NotFoundReason.NoSuchArticle none -> null;
            case NotFoundReason.VersionNotHeld other -> null;
            case NotFoundReason.CaseNotHeld none -> "按内容查找：mingfa search 案由或事实 --type case";
            case NotFoundReason.SeveralCases several -> null;
            case NotFoundReason.CaseWithheld told -> null;
            case NotFoundReason.ArticleNotHeld gap ->
                "已收录的相关内容：mingfa search " + gap.version().title();
            case NotFoundReason.NoHistoryOfDigest digest -> null;
        };
    }

    /** The newest version that has it, by its first day, or by its id where no day is known. */
    private static String elsewhere(NotFoundReason.NoSuchArticle gone) {
        LawHeader version = gone.elsewhere().getLast();
        String ordinal = gone.number().ordinal();
        return "有这一条的版本：mingfa article "
                + (version.period().from() == null
                        ? version.id().value() + " " + ordinal
                        : version.title() + " " + ordinal + " --as-of "
                                + version.period().from());
    }
}
