# Lists the tools and calls one with the command line of the inspector.
set -eu
inspect() {
  mcp-inspector --cli "$ALMIRANT_URL/mcp" --transport http \
    --header "Authorization: Bearer $ALMIRANT_API_KEY" "$@"
}
inspect --method tools/list | grep -q '"list_work_items"'
inspect --method tools/call --tool-name list_work_items --tool-arg search=compatibility limit=5 |
  grep -q workItems
