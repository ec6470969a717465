/** What the organisers' page gets by one <script>. */
import '../define/youth-action-provider.ts';
import '../define/youth-organiser-desk.ts';
