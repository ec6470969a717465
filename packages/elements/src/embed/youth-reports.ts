/** What the reports' page gets by one <script>. */
import '../define/youth-action-provider.ts';
import '../define/youth-monthly-report.ts';
