// Gephi's spreadsheet import of our two tables, the nodes first, as a user does it.
//
//   java -cp TOOLKIT Tables.java nodes.csv edges.csv
//
// Prints what was imported and every issue; status 1 where there are issues worse than INFO, nodes
// or edges without labels, or amounts that the file has and the graph has not: Gephi guesses from
// the first rows what a column holds, and drops what does not fit further down.
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gephi.graph.api.Column;
import org.gephi.graph.api.DirectedGraph;
import org.gephi.graph.api.Edge;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Node;
import org.gephi.graph.api.Table;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.importer.api.Issue;
import org.gephi.io.processor.plugin.AppendProcessor;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.io.processor.spi.Processor;
import org.gephi.project.api.ProjectController;
import org.gephi.project.api.Workspace;
import org.openide.util.Lookup;

public final class Tables {
    private static int wrong = 0;

    private static void load(String file, Processor processor, Workspace workspace)
            throws Exception {
        ImportController importer = Lookup.getDefault().lookup(ImportController.class);
        Container container = importer.importFile(new File(file));
        for (Issue issue : container.getReport().getIssuesList(1000)) {
            System.out.println(issue.getLevel() + ": " + issue.getMessage());
            wrong += issue.getLevel() == Issue.Level.INFO ? 0 : 1;
        }
        importer.process(container, processor, workspace);
    }

    // Rows of the table that say how many or how much; no value of ours has a line break.
    private static long amounts(String file) throws Exception {
        List<String> lines = Files.readAllLines(Path.of(file));
        int column = cells(lines.get(0)).indexOf("Quantity");
        return lines.stream().skip(1).filter(line -> !cells(line).get(column).isEmpty()).count();
    }

    private static List<String> cells(String line) {
        List<String> out = new ArrayList<>();
        Matcher cell = Pattern.compile("(?:^|,)(?:\"((?:[^\"]|\"\")*)\"|([^,]*))").matcher(line);
        while (cell.find()) {
            out.add(cell.group(1) != null ? cell.group(1) : cell.group(2));
        }
        return out;
    }

    private static long amounts(DirectedGraph graph, Table table) {
        long found = 0;
        for (Column column : table) {
            if (column.getTitle().equalsIgnoreCase("Quantity")) {
                System.out.println("Quantity is " + column.getTypeClass().getSimpleName());
                for (Edge edge : graph.getEdges()) {
                    found += edge.getAttribute(column) == null ? 0 : 1;
                }
            }
        }
        return found;
    }

    public static void main(String[] arguments) throws Exception {
        ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
        projects.newProject();
        Workspace workspace = projects.getCurrentWorkspace();
        load(arguments[0], new DefaultProcessor(), workspace);
        load(arguments[1], new AppendProcessor(), workspace);
        GraphModel model = Lookup.getDefault().lookup(GraphController.class)
            .getGraphModel(workspace);
        DirectedGraph graph = model.getDirectedGraph();
        System.out.println("nodes " + graph.getNodeCount() + ", edges " + graph.getEdgeCount());
        for (Node node : graph.getNodes()) {
            wrong += node.getLabel() == null ? 1 : 0;
        }
        for (Edge edge : graph.getEdges()) {
            wrong += edge.getLabel() == null ? 1 : 0;
        }
        wrong += graph.getEdgeCount() == 0 ? 1 : 0;
        long said = amounts(arguments[1]);
        long kept = amounts(graph, model.getEdgeTable());
        System.out.println("amounts " + kept + " of " + said);
        wrong += kept == said ? 0 : 1;
        System.exit(wrong == 0 ? 0 : 1);
    }
}
