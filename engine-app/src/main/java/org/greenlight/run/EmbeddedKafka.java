package org.greenlight.run;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Features;
import org.springframework.boot.autoconfigure.kafka.KafkaConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** A real Kafka broker in KRaft mode inside the run, durable in the data folder. Uses the broker's internal classes. */
@Configuration
@Profile("embedded")
class EmbeddedKafka {

    @Bean(destroyMethod = "")
    Broker broker(EmbeddedServers servers) {
        return servers.broker();
    }

    static Broker start(Path data) throws Exception {
        return new Broker(Files.createDirectories(data.resolve("kafka")));
    }

    @Bean
    KafkaConnectionDetails kafkaConnection(Broker broker) {
        return () -> List.of(broker.address());
    }

    static final class Broker implements AutoCloseable {

        private final KafkaRaftServer server;
        private final int port;

        Broker(Path folder) throws Exception {
            port = freePort();
            Properties properties = properties(folder, port, freePort());
            if (!Files.exists(folder.resolve("meta.properties"))) {
                format(folder);
            }
            server = new KafkaRaftServer(new KafkaConfig(properties, false), Time.SYSTEM);
            server.startup();
        }

        String address() {
            return "localhost:" + port;
        }

        @Override
        public void close() {
            server.shutdown();
            server.awaitShutdown();
        }

        private static void format(Path folder) throws Exception {
            new Formatter()
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream()))
                    .setNodeId(1)
                    .setClusterId(Uuid.randomUuid().toString())
                    .addDirectory(folder.toString())
                    .setMetadataLogDirectory(folder.toString())
                    .setControllerListenerName("CONTROLLER")
                    .setSupportedFeatures(Features.PRODUCTION_FEATURES)
                    .run();
        }

        private static Properties properties(Path folder, int port, int controllerPort) {
            Properties properties = new Properties();
            properties.put("process.roles", "broker,controller");
            properties.put("node.id", "1");
            properties.put("controller.quorum.voters", "1@localhost:" + controllerPort);
            properties.put("controller.listener.names", "CONTROLLER");
            properties.put("listeners", "PLAINTEXT://localhost:" + port + ",CONTROLLER://localhost:" + controllerPort);
            properties.put("advertised.listeners", "PLAINTEXT://localhost:" + port);
            properties.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
            properties.put("log.dirs", folder.toString());
            properties.put("offsets.topic.replication.factor", "1");
            properties.put("transaction.state.log.replication.factor", "1");
            properties.put("transaction.state.log.min.isr", "1");
            properties.put("offsets.topic.num.partitions", "1");
            properties.put("group.initial.rebalance.delay.ms", "0");
            properties.put("log.cleaner.dedupe.buffer.size", "2097152");
            properties.put("num.network.threads", "1");
            properties.put("num.io.threads", "2");
            // After a kill the old session must run out before the broker may register again. Shorter than this, and a machine that
            // is busy for two seconds fences its own broker: sends are then refused and repeated out of their sequence.
            properties.put("broker.session.timeout.ms", "9000");
            properties.put("broker.heartbeat.interval.ms", "1000");
            return properties;
        }

        private static int freePort() throws IOException {
            try (ServerSocket socket = new ServerSocket(0)) {
                return socket.getLocalPort();
            }
        }
    }
}
