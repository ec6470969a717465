/** What the page behind a manage link gets by one <script>. */
import '../define/youth-service-record.ts';
import '../define/youth-sign-up-manager.ts';
