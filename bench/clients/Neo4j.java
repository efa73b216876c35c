// Neo4j's own importer reads our tables, and its query language finds what they say.
//
//   java -cp LIBRARIES Neo4j.java NODES.csv RELATIONSHIPS.csv FOLDER
//
// Prints what was imported, what who supplies to whom, and status 1 where anything was refused.
import java.io.File;
import java.nio.file.Path;
import java.util.Map;
import org.neo4j.cli.AdminTool;
import org.neo4j.cli.ExecutionContext;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.graphdb.Result;
import org.neo4j.graphdb.Transaction;
import org.neo4j.io.fs.DefaultFileSystemAbstraction;

public final class Neo4j {
    private static int run(Path home, String... arguments) {
        ExecutionContext context = new ExecutionContext(home, home.resolve("conf"), System.out,
                System.err, new DefaultFileSystemAbstraction());
        return AdminTool.execute(context, arguments);
    }

    private static void show(Transaction transaction, String query) {
        try (Result result = transaction.execute(query)) {
            System.out.println(result.resultAsString());
        }
    }

    public static void main(String[] arguments) {
        Path home = Path.of(arguments[2]);
        new File(home.toFile(), "conf").mkdirs();
        int status = run(home, "database", "import", "full", "neo4j",
                "--nodes=" + arguments[0], "--relationships=" + arguments[1],
                "--report-file=" + home.resolve("import.report"), "--overwrite-destination");
        if (status != 0) {
            System.exit(1);
        }
        DatabaseManagementService service = new DatabaseManagementServiceBuilder(home).build();
        try (Transaction transaction = service.database("neo4j").beginTx()) {
            show(transaction, "MATCH (n) RETURN count(n) AS nodes");
            show(transaction, "MATCH ()-[r]->() RETURN count(r) AS relationships");
            show(transaction, "MATCH (a:Entity)-[r:SUPPLIES]->(b) RETURN a.name, r.label, b.name, "
                    + "r.weight, r.outlets ORDER BY r.weight DESC, r.label LIMIT 5");
            show(transaction, "MATCH (n) UNWIND labels(n) AS label RETURN label, count(*) AS n "
                    + "ORDER BY n DESC, label LIMIT 5");
        }
        service.shutdown();
    }
}
