package org.mingfa.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingfa.cli.text.EngineName;
import org.mingfa.cli.text.WholeNumber;
import org.mingfa.text.problem.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code mingfa serve}: the launcher starts the service itself; this class documents it and explains a direct call. */
@Command(
        name = "serve",
        header = "启动服务，默认在 http://127.0.0.1:8080。",
        footer = {
            "  mingfa serve",
            "  mingfa serve --judges open                       在自己的电脑上试用：/judge 不用凭据",
            "  mingfa serve --laws national",
            "  mingfa serve --port 9000 --data /srv/mingfa"
        },
        description = "还没有索引时先构建已登记的语料，一个也没有登记时用随附的示例语料。")
final class ServeCommand implements Callable<Integer> {

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8080",
            converter = WholeNumber.Port.class,
            description = "端口，1 至 65535，默认 8080")
    private int port;

    @Option(names = "--host", paramLabel = "HOST", defaultValue = "127.0.0.1", description = "监听地址，默认 127.0.0.1")
    private String host = "127.0.0.1";

    @Option(
            names = "--engine",
            paramLabel = "NAME",
            defaultValue = "${env:MINGFA_ENGINE:-lucene}",
            converter = EngineName.class,
            description = "lucene 或 elasticsearch：线上一代须在该引擎上，还没有时在该引擎上构建；集群的设置写在数据目录的 elasticsearch.properties")
    private String engine = "lucene";

    @Option(
            names = "--laws",
            paramLabel = "KNOWN",
            description = "先取得一个已知的语料（如 national，见 mingfa corpus known）：取回、构建、上线，然后启动；中断了再运行一次即可。"
                    + "没有网络时说明怎样手工带入，并先用线上一代或示例语料启动")
    private @Nullable String laws;

    @Option(names = "--judges", paramLabel = "WHO", description = "供法官使用的部分：closed 凭凭据（默认），open 对所有能到达本服务的人开放")
    private @Nullable String judges;

    @Override
    public Integer call() {
        throw new Refusal(
                Refusal.Kind.UNAVAILABLE,
                "服务由启动脚本启动：./mingfa serve --port " + port + " --host " + host + " --engine " + engine
                        + (judges == null ? "" : " --judges " + judges) + (laws == null ? "" : " --laws " + laws));
    }
}
